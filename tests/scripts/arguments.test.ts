/** What each command says of arguments that it does not take. Nothing is run then. */
import { expect, test } from 'vitest';
import { main as bench } from '../../scripts/bench';
import { main as dev } from '../../scripts/dev';
import { main as live } from '../../scripts/live';
import { main as nodes } from '../../scripts/nodes';
import { readArguments as preview } from '../../scripts/preview/server/arguments';
import { main as schema } from '../../scripts/schema';
import { main as all } from '../../scripts/test';

type Main = (args: readonly string[]) => unknown;

const PREVIEW =
  'Expected npm start -- [--port N] [--dir FOLDER] [--lessons FOLDER] [--sample] [--host], got';

const table: readonly (readonly [string, Main, readonly string[], string])[] = [
  [
    'bench',
    bench,
    ['--rounds', 'x'],
    'Expected --short, or --rounds and a whole number, got "--rounds x".',
  ],
  ['bench', bench, ['fast'], 'Expected --short, or --rounds and a whole number, got "fast".'],
  ['dev', dev, ['here'], 'Expected no option but --lessons, got "here".'],
  [
    'dev',
    dev,
    ['--lessons', 'nowhere'],
    "Expected a folder of lessons at nowhere, got none. Run the command from the project's own folder.",
  ],
  ['live', live, ['canvas'], 'Expected moodle, cmi5 or xapi, got "canvas".'],
  ['live', live, ['constructor'], 'Expected moodle, cmi5 or xapi, got "constructor".'],
  ['nodes', nodes, ['22'], 'Expected nothing after \'nodes\', got "22".'],
  ['schema', schema, ['x', 'y'], 'Expected nothing after \'schema\', got "x y".'],
  ['test', all, ['tests/track'], 'Expected nothing after \'test\', got "tests/track".'],
  ['preview', preview, ['here'], `${PREVIEW} "here".`],
  ['preview', preview, ['--fast'], `${PREVIEW} "--fast".`],
  ['preview', preview, ['--port', '0'], 'Expected a port from 1 to 65535 after --port, got "0".'],
  [
    'preview',
    preview,
    ['--port', '1e3'],
    'Expected a port from 1 to 65535 after --port, got "1e3".',
  ],
];

test.each(table)('%s with what it does not take is a sentence', async (_, main, args, message) => {
  await expect(async () => main(args)).rejects.toMatchObject({ sentence: true, message });
});
