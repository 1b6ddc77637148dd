/** Who made the pictures and recordings of a lesson, as its blocks say it. */
import { htmlText, tag } from '../html/html';
import { wordsOf } from '../strings';
import { typesetWritten } from './typography';
import { type Yaml } from './yaml';

const textAt = (block: object, key: string, language: string): string | undefined => {
  const found = Object.entries(block).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? typesetWritten(found.trim(), language) : undefined;
};

/** What it is, and who made it, with its licence. */
export interface Credit {
  readonly what: string;
  readonly said: string;
}

/** The entries of a list; nothing where nobody is named. */
export const creditsHtml = (credits: readonly Credit[], language: string): string =>
  htmlText(credits.map(({ what, said }) => tag('li', wordsOf(language).pair(what, said))));

/** @param value of a block that its schema has taken. */
export const creditsIn = (value: Yaml['value'], language: string): Credit[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((one) => creditsIn(one as Yaml['value'], language));
  const file = textAt(value, 'picture', language) ?? textAt(value, 'file', language);
  const said = [textAt(value, 'credit', language), textAt(value, 'licence', language)].filter(
    (one) => one !== undefined,
  );
  if (file === undefined || said.length === 0) return inside;
  const what = textAt(value, 'alt', language) ?? textAt(value, 'title', language) ?? file;
  return [{ what, said: said.join(', ') }, ...inside];
};
