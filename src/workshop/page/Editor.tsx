/**
 * The text of a file, with its problems underlined. It stands in a shadow root, where the editor's own
 * styles are allowed by a policy that forbids inline ones.
 */
import {
  autocompletion,
  insertCompletionText,
  pickedCompletion,
  type Completion,
  type CompletionContext,
  completionKeymap,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { yaml, yamlFrontmatter, yamlLanguage } from '@codemirror/lang-yaml';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import { strings } from '#workshop-strings';
import type { Problem } from '../../reader';
import { suggestionsAt } from '../complete/suggest';
import type { Work } from '../work';
import { LANG } from './English';

/** A change that comes from outside, and is not to be reported back. */
const FromOutside = Annotation.define<true>();

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '0.95rem', backgroundColor: '#fff', color: '#1c1917' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Consolas, monospace', lineHeight: '1.5' },
  '.cm-gutters': { backgroundColor: '#f6efe0', color: '#57504a' },
});

const languageOf = (path: string): Extension =>
  path.endsWith('.md')
    ? yamlFrontmatter({ content: markdown({ codeLanguages: () => yamlLanguage }) })
    : yaml();

const inEnglish = (message: string): HTMLElement => {
  const span = document.createElement('span');
  span.lang = LANG;
  span.textContent = message;
  return span;
};

const diagnosticsOf = (doc: Text, problems: readonly Problem[]): Diagnostic[] =>
  problems.map(({ line, column, message }) => {
    const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
    const start = Math.min(from + column - 1, to);
    return {
      // At least one sign is underlined, also at the end of a line.
      from: start < to ? start : Math.max(from, to - 1),
      to,
      severity: 'error',
      message,
      renderMessage: () => inEnglish(message),
    };
  });

/** The one change that makes a text of another: all before and behind it is the same, so that the cursor stays. */
const differenceOf = (before: string, after: string) => {
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < least - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
};

export const Editor = (props: {
  readonly path: string;
  /** A form stands in its place. */
  readonly hidden: boolean;
  /** What is shown at first, and again where `outside` has changed: never over what is being typed. */
  readonly text: string;
  readonly outside: number;
  readonly problems: readonly Problem[];
  /** What ids, words and files there are beside this text. */
  readonly work: Pick<Work, 'files' | 'photos'>;
  /** The line to go to; another object goes there again. */
  readonly reveal: { readonly line: number } | undefined;
  readonly changed: (text: string) => void;
  /** The cursor is in another line. */
  readonly moved: (line: number) => void;
}) => {
  const { path, hidden, text, outside, problems, reveal } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | undefined>(undefined);
  // What the editor calls must be of the last rendering.
  const calls = useRef(props);
  calls.current = props;

  const suggested = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const { path: of, work } = calls.current;
    const written = { path: of, text: state.doc.toString(), at: pos, asked: explicit };
    const found = suggestionsAt({ files: work.files, ...written }, Object.keys(work.photos));
    if (!found) return null;
    const behind = found.to - pos;
    const options = found.options.map((option) => ({
      ...option,
      // The text behind the cursor is replaced here alone. Given as a part of the range, CodeMirror would filter by it.
      apply: (view: EditorView, completion: Completion, from: number, to: number): void =>
        view.dispatch({
          ...insertCompletionText(view.state, option.apply ?? option.label, from, to + behind),
          annotations: pickedCompletion.of(completion),
        }),
    }));
    return { from: found.from, options, validFor: /^[\w -]*$/ };
  };

  const stateOf = (of: string, doc: string): EditorState =>
    EditorState.create({
      doc,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        autocompletion({ override: [suggested], icons: false }),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        languageOf(of),
        syntaxHighlighting(defaultHighlightStyle),
        theme,
        EditorView.contentAttributes.of({
          'aria-label': strings.textOf(of),
          'aria-description': strings.completeHelp,
          spellcheck: 'true',
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => {
          const outside = update.transactions.some((one) => one.annotation(FromOutside));
          if (update.docChanged && !outside) calls.current.changed(update.state.doc.toString());
          if (!outside && (update.selectionSet || update.docChanged)) {
            const { head } = update.state.selection.main;
            calls.current.moved(update.state.doc.lineAt(head).number);
          }
        }),
      ],
    });

  useEffect(() => {
    if (!host.current) return undefined;
    const root = host.current.attachShadow({ mode: 'open' });
    const view = new EditorView({ parent: root, root, state: stateOf(path, text) });
    editor.current = view;
    return () => view.destroy();
  }, []);

  const shown = useRef(path);
  useEffect(() => {
    const view = editor.current;
    if (!view) return;
    if (shown.current !== path) {
      shown.current = path;
      view.setState(stateOf(path, text));
    } else if (view.state.doc.toString() !== text) {
      view.dispatch({
        changes: differenceOf(view.state.doc.toString(), text),
        annotations: FromOutside.of(true),
      });
    }
  }, [path, outside]);

  useEffect(() => {
    const view = editor.current;
    if (view) view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state.doc, problems)));
  }, [path, problems]);

  useEffect(() => {
    const view = editor.current;
    if (!view || !reveal) return;
    const { from } = view.state.doc.line(Math.min(reveal.line, view.state.doc.lines));
    view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
    if (!hidden) view.focus();
  }, [reveal]);

  return <div class="editor" hidden={hidden} ref={host} />;
};
