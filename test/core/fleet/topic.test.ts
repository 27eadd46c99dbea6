import { describe, expect, it } from 'vitest';
import { topicProblem, topicRoot, topicsAbove } from '../../../src/core/fleet/topic.ts';

describe('a topic', () => {
  it.each<[string, RegExp | undefined]>([
    ['lamp', undefined],
    ['house/hall/lamp', undefined],
    ['Haus/Küche/Lampe 1', undefined],
    ['ü'.repeat(48), undefined],
    ['ü'.repeat(49), /96 bytes/],
    ['', /empty/],
    ['house/+/lamp', /stand for the topics of others/],
    ['house/#', /stand for the topics of others/],
    ['/house', /start with a slash/],
    ['house/', /empty level/],
    ['house//lamp', /empty level/],
    ['$SYS/lamp', /keeps for itself/],
    [' lamp', /blank/],
  ])('"%s"', (topic, problem) => {
    const said = topicProblem(topic);
    if (problem === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(problem);
  });

  it('is the id of the device where none is named', () => {
    expect(topicRoot({ id: 'lamp', topic: undefined })).toBe('lamp');
    expect(topicRoot({ id: 'lamp', topic: 'house/lamp' })).toBe('house/lamp');
  });

  it('lies in those above it', () => {
    expect(topicsAbove('a/b/c')).toEqual(['a/b', 'a']);
    expect(topicsAbove('a')).toEqual([]);
  });
});
