/** workshop.html: the page of src/workshop, in the unit's language, with the unit's sources and the players of all formats in it. */
import { readFileSync } from 'node:fs';
import { web } from '../../manifest/web';
import { trusted } from '../../src/html/html';
import { SCRIPTS } from '../../src/package/names';
import { type Kit, playerKey } from '../../src/publish/kit';
import { noticesOf } from '../../src/publish/notices';
import { playerStyle } from '../../src/publish/style';
import type { Files, Media, Unit } from '../../src/reader';
import { workshopWordsOf } from '../../src/strings';
import { languageTags } from '../../src/strings/languages';
import { CARRIED, type Carried, type CarriedTools, TOOLS } from '../../src/workshop/carried';
import { packKit } from '../../src/workshop/carried-kit';
import { packJson } from '../../src/workshop/embedded';
import { isSource } from '../../src/workshop/sources';
import { carriedOf } from '../../src/workshop/media';
import { firstOfEach, glossaryExample, readGuide } from '../schema/guide';
import { shell } from './shell';
import type { Scripts, ScriptRequest } from './scripts';
import { minify, UNSEEN } from './style';
import { firstView } from './workshop-view';

const FOLDER = 'src/workshop';

/** The page's own script, the first script in the preview's frame, and the script of the worker. */
const [PAGE, BOOT, WORKER] = ['page/main.tsx', 'preview/boot.ts', 'making/worker.ts'].map(
  (name) => `${FOLDER}/${name}`,
) as [string, string, string];

/** The scripts that the page needs, in its language. */
export const workshopScripts = (language: string): readonly ScriptRequest[] =>
  [PAGE, BOOT, WORKER].map((entry) => ({ kind: 'page', entry, language }));

/** The page's HTML. @param files the unit's texts by path. @param kit with the players of every format and language. */
export const workshop = async (
  files: Files,
  media: Media,
  unit: Unit,
  kit: Kit,
  scripts: Scripts,
): Promise<string> => {
  const { title, language } = unit.course;
  const strings = workshopWordsOf(language);
  const page = await scripts.page(PAGE, language);
  const { code: boot } = await scripts.page(BOOT, language);
  const { code: worker } = await scripts.page(WORKER, language);
  const carried: Carried = {
    files: Object.fromEntries([...files].filter(([path]) => isSource(path))),
    media: carriedOf(media),
    examples: {
      blocks: Object.fromEntries(firstOfEach(readGuide())),
      word: glossaryExample(readGuide()),
    },
  };
  const tools: CarriedTools = {
    kit: packKit(kit),
    boot,
    worker,
    notices: noticesOf({ title, licence: unit.licence }, kit.engine, page.libraries),
  };
  const players = languageTags.flatMap((language) => kit.players[playerKey(web, language)] ?? []);
  return shell({
    title: strings.of(title),
    language,
    style: minify(
      [UNSEEN, `${FOLDER}/page/workshop.css`].map((file) => readFileSync(file, 'utf8')).join(''),
    ),
    // The list of lessons is escaped; all else is base 64, which has no sign of HTML.
    body: trusted(
      [
        `<div id="workshop">${firstView(strings, unit).text}</div>`,
        `<script type="text/plain" id="${CARRIED}">${packJson(carried)}</script>`,
        `<script type="text/plain" id="${TOOLS}">${packJson(tools)}</script>`,
      ].join('\n'),
    ),
    notice: strings.notice,
    inline: [page.code],
    workers: true,
    framed: {
      scripts: [boot, ...players.flatMap(({ code }) => SCRIPTS.map((name) => code[name]))],
      style: playerStyle(kit.sheets).whole,
    },
  });
};
