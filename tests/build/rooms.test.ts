/**
 * Which folder of src may import which, and manifest, types included. An arrow that is not here fails, and so
 * does any circle of modules, or of folders, those within one of them too.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** From the ground up: a folder may import those above its line, and of them only what is listed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  course: [],
  html: [],
  strings: ['course', 'html'],
  ui: ['course', 'strings'],
  kinds: ['course', 'strings', 'ui'],
  blocks: ['course', 'html', 'strings', 'ui'],
  progress: ['course', 'kinds'],
  persistence: ['course', 'progress'],
  track: ['course', 'kinds', 'persistence', 'progress'],
  package: ['course', 'html'],
  player: [
    'blocks',
    'course',
    'html',
    'kinds',
    'package',
    'persistence',
    'progress',
    'strings',
    'track',
    'ui',
  ],
  classroom: ['course', 'html', 'kinds', 'strings', 'track', 'ui'],
  reader: ['blocks', 'course', 'html', 'kinds', 'strings'],
  manifest: ['blocks', 'course', 'html', 'kinds', 'package', 'strings', 'track'],
  publish: ['course', 'html', 'manifest', 'package', 'player', 'reader', 'strings'],
  workshop: [
    'blocks',
    'classroom',
    'course',
    'html',
    'kinds',
    'manifest',
    'package',
    'player',
    'publish',
    'reader',
    'strings',
    'ui',
  ],
};

interface Import {
  readonly file: string;
  readonly to: string;
}

/** Every import of a module that is written as a path, and of a package by its name. */
const importsIn = (root: string): Import[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(root, name.replaceAll('\\', '/')))
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(
        ([, to = '']) => ({
          file,
          to: to.startsWith('.') ? posix.join(posix.dirname(file), to) : to,
        }),
      ),
    );

const imports = ['src', 'manifest'].flatMap(importsIn);
const roomOf = (path: string): string | undefined =>
  /^(?:src\/(\w+)|(manifest))(?:\/|$)/.exec(path)?.slice(1).find(Boolean);
const say = ({ file, to }: Import): string => `${file} imports ${to}`;

test('every folder of src has its line', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(rooms.map(({ name }) => name).filter((name) => !(name in MAY_IMPORT))).toEqual([]);
});

test('no folder can come back to itself: each imports only what stands above its line', () => {
  const order = Object.keys(MAY_IMPORT);
  for (const [at, room] of order.entries()) {
    const below = MAY_IMPORT[room]?.filter((other) => order.indexOf(other) >= at);
    expect(below, room).toEqual([]);
  }
});

test('no import runs against the arrows', () => {
  expect(imports.length).toBeGreaterThan(300);
  const wrong = imports.filter(({ file, to }) => {
    const [from, into] = [roomOf(file) ?? '', roomOf(to)];
    return into !== undefined && into !== from && !MAY_IMPORT[from]?.includes(into);
  });
  expect(wrong.map(say)).toEqual([]);
});

test('nothing of them imports a script, a test or what Node alone has: a browser makes packages too', () => {
  const outside = imports.filter(({ to }) => /^(?:(?:scripts|tests)\/|node:)/.test(to));
  expect(outside.map(say)).toEqual([]);
});

/** What imports what, by name. */
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const graphOf = (all: readonly Import[], nameOf: (file: string) => string | undefined): Graph => {
  const graph = new Map<string, Set<string>>();
  for (const { file, to } of all) {
    const [from, into] = [nameOf(file), nameOf(to)];
    if (from === undefined || into === undefined || from === into) continue;
    graph.set(from, (graph.get(from) ?? new Set()).add(into));
  }
  return graph;
};

/** One circle, from a name back to it; undefined where there is none. */
const circleIn = (graph: Graph): string | undefined => {
  const done = new Set<string>();
  const walk = (name: string, path: readonly string[]): string | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name].join(' -> ');
    if (done.has(name)) return undefined;
    for (const next of graph.get(name) ?? []) {
      const circle = walk(next, [...path, name]);
      if (circle !== undefined) return circle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of graph.keys()) {
    const circle = walk(name, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
};

/** A module is written without its ending, or as the folder that it is the index of. */
const moduleOf = (path: string): string | undefined =>
  ['', '.ts', '.tsx', '/index.ts']
    .map((end) => path + end)
    .find((file) => /\.tsx?$/.test(file) && existsSync(file));

/**
 * The folder that a file stands in, of two or more names: at depth 2 `src/kinds` is all that is below it, at
 * depth 3 it is its own files alone, beside `src/kinds/choice` and the others.
 */
const folderOf =
  (depth: number) =>
  (path: string): string | undefined => {
    const file = moduleOf(path);
    return file === undefined ? undefined : file.split('/').slice(0, -1).slice(0, depth).join('/');
  };

const DEPTHS = [2, 3, 4];

test('a circle is found, of types too', () => {
  const two = [
    { file: 'a', to: 'b' },
    { file: 'b', to: 'c' },
    { file: 'c', to: 'b' },
  ];
  expect(circleIn(graphOf(two, (name) => name))).toBe('b -> c -> b');
  const both = [
    { file: 'src/kinds/kind.ts', to: 'src/kinds/choice/kind' },
    { file: 'src/kinds/choice/kind.ts', to: 'src/kinds/kind' },
  ];
  expect(circleIn(graphOf(both, folderOf(2)))).toBeUndefined();
  expect(circleIn(graphOf(both, folderOf(3)))).toBe('src/kinds -> src/kinds/choice -> src/kinds');
  const types = importsIn('src/player').filter(({ to }) => to === 'src/player/session');
  expect(types.map(({ file }) => file)).toContain('src/player/context.ts');
});

test('no modules import each other in a circle', () => {
  const all = ['src', 'manifest', 'scripts', 'tests'].flatMap(importsIn);
  const graph = graphOf(all, moduleOf);
  expect(graph.size).toBeGreaterThan(500);
  expect(circleIn(graph)).toBeUndefined();
});

test.each(DEPTHS)(
  'no folders import each other in a circle, %i deep, a folder and its own too',
  (depth) => {
    const all = ['src', 'manifest', 'scripts', 'tests'].flatMap(importsIn);
    const graph = graphOf(all, folderOf(depth));
    expect(graph.get('scripts/teacher')).toContain('scripts/build');
    expect(circleIn(graph)).toBeUndefined();
  },
);

test('no folder lies deeper than circles are looked for', () => {
  const all = ['src', 'manifest', 'scripts', 'tests'].flatMap(importsIn);
  const depths = [...graphOf(all, moduleOf).keys()].map((file) => file.split('/').length - 1);
  expect(Math.max(...depths)).toBeLessThanOrEqual(Math.max(...DEPTHS));
});

test('no script before the last one takes something of that', () => {
  const early = importsIn('src').filter(
    ({ file, to }) =>
      to.startsWith('src/player/deferred/') && !file.startsWith('src/player/deferred/'),
  );
  expect(early.map(say)).toEqual([]);
});

test('no two modules of a folder differ by capitals alone: Windows and macOS take one for the other', () => {
  const stems = ['src', 'manifest', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`.replaceAll('\\', '/').replace(/\.tsx?$/, '')),
  );
  const seen = new Map<string, string>();
  const alike = stems.filter((stem) => {
    const known = seen.get(stem.toLowerCase());
    seen.set(stem.toLowerCase(), stem);
    return known !== undefined;
  });
  expect(alike).toEqual([]);
});

test('no command imports a test', () => {
  const backward = importsIn('scripts').filter(({ to }) => to.startsWith('tests/'));
  expect(backward.map(say)).toEqual([]);
});

test('of a kind, its rules know no screen, and what an author writes does not ship', () => {
  const views = /\/\w*View(\.tsx)?$|List$|Points$/;
  const screen = imports.filter(
    ({ file, to }) =>
      /^src\/(kinds|progress|course|track)\//.test(file) &&
      file.endsWith('.ts') &&
      !/\/(register\/views|view)\.ts$/.test(file) &&
      (to.startsWith('preact') || views.test(to)),
  );
  const authoring = imports.filter(
    ({ file, to }) =>
      /^src\/(kinds|blocks)\//.test(file) &&
      !/\/authors?\.ts$/.test(file) &&
      (to === 'valibot' || to === 'src/course/fields'),
  );
  expect([...screen, ...authoring].map(say)).toEqual([]);
});
