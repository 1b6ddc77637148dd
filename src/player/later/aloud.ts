/** Reads a part of the page aloud, sentence by sentence; the one being read is marked. */

/** Not read: controls, pictures, and what is there for other ears. */
const SILENT = 'button,select,textarea,svg,sup,.unseen,.tools,[aria-hidden=true],[hidden]';
/** What ends a sentence even without a full stop. */
const BLOCKS = 'p,li,dt,dd,h1,h2,h3,h4,legend,figcaption,label,summary';

/** The texts of a part, together for each block. */
const textsOf = (part: Element): Text[][] => {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const blocks = new Map<Element, Text[]>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(SILENT) || !parent.getClientRects().length) continue;
    const block = parent.closest(BLOCKS) ?? part;
    blocks.set(block, [...(blocks.get(block) ?? []), node as Text]);
  }
  return [...blocks.values()];
};

const split = (text: string, language: string): readonly string[] =>
  'Segmenter' in Intl
    ? [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
        ({ segment }) => segment,
      )
    : [text];

/** Each sentence of a block as a range of the page. */
const rangesOf = (texts: readonly Text[], language: string): Range[] => {
  /** The text and place in it that a place in the whole block falls into. */
  const find = (place: number): [Text, number] | undefined => {
    for (const text of texts) {
      if (place <= text.data.length) return [text, place];
      place -= text.data.length;
    }
    return undefined;
  };
  let end = 0;
  return split(texts.map(({ data }) => data).join(''), language).flatMap((sentence) => {
    const from = find(end);
    end += sentence.length;
    const to = find(end);
    if (!from || !to || !/[\p{L}\p{N}]/u.test(sentence)) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  });
};

/** By the Highlight API; older browsers select the sentence instead. */
const mark = (range: Range | undefined): void => {
  if ('highlights' in CSS) {
    if (range) CSS.highlights.set('aloud', new Highlight(range));
    else CSS.highlights.delete('aloud');
  } else {
    const selection = getSelection();
    selection?.removeAllRanges();
    if (range) selection?.addRange(range);
  }
  range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
};

/**
 * Starts to read; `ended` is called once, when all is read or it was stopped.
 * @returns how to stop.
 */
export const readAloud = (part: Element, language: string, ended: () => void): (() => void) => {
  const voice = window.speechSynthesis;
  const ranges = textsOf(part).flatMap((texts) => rangesOf(texts, language));
  let over = false;
  const stop = (): void => {
    if (over) return;
    over = true;
    voice.cancel();
    mark(undefined);
    ended();
  };
  // One sentence at a time: long texts are cut off by some browsers.
  const read = (at: number): void => {
    const range = ranges[at];
    if (over) return;
    if (!range) return stop();
    mark(range);
    const words = new SpeechSynthesisUtterance(range.toString());
    words.lang = language;
    words.onend = () => read(at + 1);
    words.onerror = stop;
    voice.speak(words);
  };
  voice.cancel();
  read(0);
  return stop;
};
