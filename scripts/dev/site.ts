/** What `npm run dev` shows: the unit's plain web package as its files are now, or what is wrong. */
import { runnerImport } from 'vite';
import { WHOLE } from '../../src/course/fields';
import { web } from '../../manifest/web';
import { document } from '../../src/html/document';
import { htmlText, tag, ul } from '../../src/html/html';
import { INDEX } from '../../src/package/names';
import { partsOf } from '../../src/publish/kit';
import { readKit } from '../build/parts';
import type { Unit } from '../../src/reader';
import { mediaOf } from '../build/media';
import { createReader } from '../shared/lessons';
import { formatProblem as printProblem } from '../../src/reader';

export type Pages = Readonly<Record<string, string | Uint8Array>>;

/** Files apart, so that a reload asks for the lesson on show alone; and the page hears of edits. */
const format = { ...web, inside: false, connect: "'self' ws:" };

/** Instead of the unit: each mistake at its place. The page comes back by itself once they are mended. */
const problemPage = (problems: readonly string[]): Pages => ({
  [INDEX]: document({
    language: 'en',
    title: `${problems.length} to mend`,
    style:
      'body{font:1.1em/1.5 system-ui;margin:2em;max-width:45em}li{margin:.5em 0;overflow-wrap:anywhere}',
    images: 'data:',
    connect: format.connect,
    scripts: [],
    body: htmlText([tag('h1', `${problems.length} to mend`), ul(problems)]),
  }),
});

/** Loads what makes the pages as its sources are now, and the player with it. */
const createPages = async (language: string): Promise<(unit: Unit) => Pages> => {
  const loading = runnerImport<typeof import('../../src/publish/packages')>(
    './src/publish/packages.ts',
    {
      configFile: false,
      logLevel: 'error',
    },
  );
  const parts = partsOf(await readKit([[format, language]]), format, language);
  const { packages } = (await loading).module;
  return (unit) => {
    const [made] = packages(unit, format, parts, [WHOLE]);
    return { ...made?.files, ...made?.media };
  };
};

interface Site {
  /** The pages by name. `anew`: the player's own sources have changed. */
  make(anew: boolean): Promise<Pages>;
}

/** @param dir the folder of lessons. */
export const createSite = (dir: string): Site => {
  const read = createReader(dir);
  let made: { readonly language: string; readonly pages: (unit: Unit) => Pages } | undefined;
  return {
    async make(anew) {
      if (anew) made = undefined;
      try {
        const unit = read(await mediaOf(dir));
        if ('problems' in unit) return problemPage(unit.problems.map(printProblem));
        const { language } = unit.course;
        if (made?.language !== language) made = { language, pages: await createPages(language) };
        return made.pages(unit);
      } catch (error) {
        return problemPage([error instanceof Error ? error.message : String(error)]);
      }
    },
  };
};
