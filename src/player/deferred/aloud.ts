/** Reads a part of the page aloud, sentence by sentence; the one being read is marked. */
import type { ReadAloud } from '../voice';

/** Not read: controls, pictures, and what is there for other ears. Places of a map are all read. */
const SILENT =
  'button:not(.places button),select,textarea,svg,.sentence sup,.note-link,.unseen,.tools,[aria-hidden=true],[hidden]:not(.places p)';
/** What ends a sentence even without a full stop. */
const BLOCKS =
  'p,li,dt,dd,th,td,h1,h2,h3,h4,legend,figcaption,label,summary,button,.label > span,.hours span';

/** Words to be said, and the node that they stand in, or that stands for them. */
interface Said {
  readonly words: string;
  readonly node: Node;
}

/**
 * What says more than its text: a gap its word or that it is one, a list its choices, a place its name, a picture
 * of a question what it shows.
 */
const wordsOf = (node: Element, gap: string): readonly string[] => {
  if (node.matches('.spots button')) return [node.getAttribute('aria-label') ?? ''];
  if (node.matches(':is(.question, .source) .picture > *')) {
    const picture = node.querySelector('img') ?? node;
    return [picture.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? ''];
  }
  if (node instanceof HTMLInputElement) {
    return node.matches('.gap input') ? [` ${node.value || gap} `] : [];
  }
  if (!(node instanceof HTMLSelectElement)) return [];
  const { value, selectedOptions, options } = node;
  if (node.matches('.gap select')) return [` ${(value && selectedOptions[0]?.text) || gap} `];
  // Every list of a question has the same choices: they are said once.
  const first = node.closest('fieldset')?.querySelector('select');
  return node === first ? [...options].flatMap((one) => (one.value ? one.text : [])) : [];
};

/** What is said of a part, together for each block. */
const blocksOf = (part: Element, gap: string): Said[][] => {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const blocks = new Map<unknown, Said[]>();
  const add = (block: unknown, words: string, node: Node): void => {
    blocks.set(block, [...(blocks.get(block) ?? []), { words, node }]);
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent) continue;
    if (node instanceof Element) {
      const own = wordsOf(node, gap);
      const inText = node.matches('.gap *') && (parent.closest(BLOCKS) ?? part);
      for (const words of own) add(inText || {}, words, node);
    } else if (
      !parent.closest(SILENT) &&
      (parent.getClientRects().length > 0 || parent.closest('.places'))
    ) {
      add(parent.closest(BLOCKS) ?? part, node.textContent ?? '', node);
    }
  }
  return [...blocks.values()];
};

const split = (text: string, language: string): readonly string[] =>
  'Segmenter' in Intl
    ? [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
        ({ segment }) => segment,
      )
    : [text];

interface Sentence {
  readonly words: string;
  readonly range: Range;
}

/** Each sentence of a block with the range of the page where it stands. */
const sentencesOf = (block: readonly Said[], language: string): Sentence[] => {
  /** The node and the place in it that a place in the whole block falls into. */
  const find = (place: number): [Node, number] | undefined => {
    for (const { words, node } of block) {
      // What a control says stands nowhere in it.
      if (place <= words.length) return [node, node instanceof Element ? 0 : place];
      place -= words.length;
    }
    return undefined;
  };
  let end = 0;
  return split(block.map(({ words }) => words).join(''), language).flatMap((words) => {
    const from = find(end);
    end += words.length;
    const to = find(end);
    if (!from || !to || !/[\p{L}\p{N}]/u.test(words)) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [{ words, range }];
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

/** How much slower than the browser's own pace. */
const SLOW = 0.7;

export const readAloud: ReadAloud = (part, language, gap, ended) => {
  const voice = window.speechSynthesis;
  const sentences = blocksOf(part, gap).flatMap((block) => sentencesOf(block, language));
  const seen = sentences.findIndex(({ range }) => range.getBoundingClientRect().bottom > 0);
  let at = Math.max(0, seen);
  let rate = 1;
  let paused = false;
  /** The one that is being said: what is called off still reports its end. */
  let current: SpeechSynthesisUtterance | undefined;
  const hush = (): void => {
    current = undefined;
    voice.cancel();
  };
  let over = false;
  const stop = (): void => {
    if (over) return;
    over = true;
    hush();
    mark(undefined);
    ended();
  };
  // One sentence at a time: long texts are cut off by some browsers.
  const read = (): void => {
    const sentence = sentences[at];
    if (over || paused) return;
    if (!sentence) return stop();
    mark(sentence.range);
    const said = new SpeechSynthesisUtterance(sentence.words);
    current = said;
    said.lang = language;
    said.rate = rate;
    said.onend = () => {
      if (current !== said) return;
      at += 1;
      read();
    };
    said.onerror = () => {
      if (current === said) stop();
    };
    voice.speak(said);
  };
  hush();
  read();
  return {
    stop,
    pause(yes) {
      paused = yes;
      hush();
      read();
    },
    slow(yes) {
      rate = yes ? SLOW : 1;
      hush();
      read();
    },
  };
};
