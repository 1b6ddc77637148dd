/**
 * Before the browser tests: the packages are built into .cache/e2e, and an edited edition of
 * the lessons beside them (a question inserted, one removed, options reordered), and the two fixture
 * courses: one uses every block and kind with other content, the other what text and pictures can hold.
 * A build leaves what is there as it is where neither code nor lessons have changed.
 */
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** @throws what the build has said, when it fails. */
export const build = async (...args: readonly string[]): Promise<void> => {
  await promisify(execFile)(process.execPath, ['scripts/run.mjs', 'build', ...args]).catch(
    ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) => {
      throw new Error(`build ${args.join(' ')}: ${stdout}${stderr}`);
    },
  );
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

export default async function setup(): Promise<void> {
  rmSync('.cache/e2e/lessons', { recursive: true, force: true });
  cpSync('lessons', '.cache/e2e/lessons', { recursive: true });
  edit('.cache/e2e/lessons');
  // First alone: it bundles most of the scripts, and the others take them.
  await build('--out', '.cache/e2e/dist');
  const formats = ['--format', 'scorm12,scorm2004,cmi5,web'];
  const edited = ['--format', 'scorm12', '--lesson', 'unit,rise-of-the-bolsheviks'];
  await Promise.all([
    build('--lessons', 'tests/fixtures/bread', '--out', '.cache/e2e/bread'),
    build('--lessons', 'tests/fixtures/water', '--out', '.cache/e2e/water', ...formats),
    build('--lessons', '.cache/e2e/lessons', '--out', '.cache/e2e/edited', ...edited),
  ]);
}
