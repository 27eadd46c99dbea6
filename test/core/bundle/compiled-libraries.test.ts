import { expect, test } from 'vitest';
import { compiledLibraries } from '../../../src/core/bundle/compiled-libraries.ts';

// As PlatformIO 6.2.0 prints it.
const LOG = `Scanning dependencies...
Dependency Graph
|-- ESP Async WebServer @ 1.2.3+sha.b0c6144
|   |-- Hash @ 1.0
|-- ArduinoJson @ 5.13.5
|-- Hash @ 1.0
|-- own
Building in release mode
Compiling .pio/build/relay/src/main.cpp.o
`;

test('libraries of a build are told with their versions, each once', () => {
  expect(compiledLibraries(LOG)).toEqual([
    'library ArduinoJson 5.13.5',
    'library ESP Async WebServer 1.2.3+sha.b0c6144',
    'library Hash 1.0',
    'library own',
  ]);
});

test('a build without libraries has none', () => {
  expect(compiledLibraries('Dependency Graph\nNo dependencies\n|-- \n')).toEqual([]);
});
