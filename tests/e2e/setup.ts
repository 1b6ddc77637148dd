/**
 * Before the browser tests: the packages are built anew into .cache/e2e, and an edited edition of
 * the lessons beside them (a question inserted, one removed, options reordered), and the two fixture
 * courses: one uses every block and kind with other content, the other what text and pictures can hold.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const run = (args: readonly string[]): void => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', ...args]);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${String(stdout)}${String(stderr)}`);
};

/** A question that the edited edition has at the very start of the first step with questions. */
const INSERTED = `\`\`\`question
id: rise-inserted
kind: choice
stem: Which question was put in later?
options:
  a: {text: This one, why: Yes. It came with the new edition.}
  b: {text: Another one, why: No. The others were here before.}
answer: a
\`\`\`
`;

const edit = (lessons: string): void => {
  const file = `${lessons}/01-rise-of-the-bolsheviks/lesson.md`;
  const text = readFileSync(file, 'utf8');
  const questions = [...text.matchAll(/^```question\n[\s\S]*?^```\n/gm)].map(([block]) => block);
  const choice = questions.filter((block) => block.includes('\nkind: choice\n'));
  const [first = '', second = ''] = choice;
  // The options of the first choice question in reverse order; each keeps its letter.
  const options = /^ {2}[a-z]:[\s\S]*?(?=^ {2}[a-z]:|^\S)/gm;
  const parts = first.match(options) ?? [];
  const reordered = first.replace(parts.join(''), [...parts].reverse().join(''));
  const edited = text.replace(second, '').replace(first, INSERTED + reordered);
  if (parts.length < 4 || edited === text) throw new Error('The lesson could not be edited.');
  writeFileSync(file, edited);
};

export default function setup(): void {
  rmSync('.cache/e2e', { recursive: true, force: true });
  run(['build', '--out', '.cache/e2e/dist']);
  run(['build', '--lessons', 'tests/fixtures/bread', '--out', '.cache/e2e/bread']);
  const water = ['--lessons', 'tests/fixtures/water', '--out', '.cache/e2e/water'];
  run(['build', ...water, '--format', 'scorm12,scorm2004,cmi5,web']);
  cpSync('lessons', '.cache/e2e/lessons', { recursive: true });
  edit('.cache/e2e/lessons');
  run([
    'build',
    '--lessons',
    '.cache/e2e/lessons',
    '--out',
    '.cache/e2e/edited',
    '--format',
    'scorm12',
    '--lesson',
    'unit,rise-of-the-bolsheviks',
  ]);
}
