import type { Rule } from '../kernel/rule.ts';

/** What a catalogue can have wrong about its source, and what an upstream update can bring. */
export const VERIFY_RULES: readonly Rule[] = [
  {
    id: 'catalogue.default',
    severity: 'error',
    title: 'The default of every row is the one in the source.',
    why: 'Upstream may switch something on that was off: what a plan calls stock, and what a control build proves, would no longer be so.',
  },
  {
    id: 'catalogue.semantics',
    severity: 'error',
    title: 'Every row asks for its switch as the source does.',
    why: 'With #ifdef, a macro defined as 0 is on; with #if, an empty one does not compile.',
  },
  {
    id: 'catalogue.revert',
    severity: 'error',
    title: 'Every switch ends up as the closure says, whatever else is on.',
    why: 'A header that forces a switch back on, and that the catalogue does not know of, brings a feature back without a word from the compiler.',
  },
  {
    id: 'catalogue.stock',
    severity: 'error',
    title: 'Without any wish, every switch ends up in the stock state of the catalogue.',
    why: 'The stock firmware is the control of every absence proof, and the measure of what was saved.',
  },
  {
    id: 'catalogue.broken',
    severity: 'error',
    title: 'The configuration headers can be preprocessed in every state of every switch.',
    why: 'A state that stops the preprocessor cannot be built, and its effects cannot be known.',
  },
  {
    id: 'catalogue.listener',
    severity: 'error',
    title: 'The pack knows every place of the source that opens a port.',
    why: 'A listener without a switch of its own is in every build, and no check of switches would name it.',
  },
  {
    id: 'catalogue.listener-gone',
    severity: 'warning',
    title: 'Every place the pack names still opens a port.',
    why: 'Upstream may have moved the listener to where nobody has looked yet.',
  },
  {
    id: 'catalogue.edit',
    severity: 'error',
    title: 'The anchor of every edit stands exactly once in its file.',
    why: 'An edit that lands nowhere leaves the hole open; one that lands twice changes what nobody looked at.',
  },
  {
    id: 'catalogue.source-line',
    severity: 'note',
    title: 'The source line of every row names its macro.',
    why: 'The line is how a reader checks the row; upstream moves it with every change above it.',
  },
  {
    id: 'upstream.listener-added',
    severity: 'error',
    title: 'The update opens no port that nobody has classified.',
    why: 'A new listener is in every build until a switch of the catalogue leaves it out.',
  },
  {
    id: 'upstream.listener-removed',
    severity: 'note',
    title: 'The update opens as many ports as before.',
    why: 'A listener that is gone, or opened in other words, asks for another look at its feature.',
  },
  {
    id: 'upstream.switch-added',
    severity: 'error',
    title: 'The update brings no switch that nobody has classified.',
    why: 'A new switch keeps its default, which may be a new listener.',
  },
  {
    id: 'upstream.switch-removed',
    severity: 'warning',
    title: 'The update takes no switch away.',
    why: 'Without its switch a feature is either gone or can no longer be switched off.',
  },
  {
    id: 'upstream.default',
    severity: 'warning',
    title: 'The update changes no default of a switch.',
    why: 'Plans compare with the stock firmware, and the stock firmware has changed.',
  },
  {
    id: 'upstream.secret',
    severity: 'warning',
    title: 'The update brings no new default user name, password or key.',
    why: 'A default secret that no field replaces is the same in every device, and public.',
  },
  {
    id: 'upstream.certificate',
    severity: 'warning',
    title: 'The update changes no certificate and no private key.',
    why: 'Trust anchors decide whom a device believes; a key in a public repository is no secret.',
  },
];
