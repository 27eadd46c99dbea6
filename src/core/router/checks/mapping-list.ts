import { needsList, type OutsideCheck } from '../outside-check.ts';

/** Half a list is none. */
export const MAPPING_LIST: OutsideCheck = {
  id: 'outside.mapping-list',
  severity: 'warning',
  title: 'The router lists its mappings from the first to the last.',
  why: 'What stands behind the place where the list broke off was not looked at.',
  missing: needsList,
  run: ({ upnp }) =>
    upnp.services.flatMap(({ name, mappings, end }) => {
      if (end.kind === 'whole') return [];
      const because = end.kind === 'full' ? 'there are more than harden asks for' : end.because;
      return [
        {
          message: `${name} of the router: the list broke off after ${mappings.length}: ${because}`,
          remedy: 'look at the forwardings on the page of the router',
        },
      ];
    }),
};
