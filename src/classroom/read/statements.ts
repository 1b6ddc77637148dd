/**
 * An LRS's export of xAPI statements. Of each we take who, which question and the response; the
 * earliest answer of a student to a question is their first try, whatever the order of the export.
 * An activity's id ends in the question's id, so that the LRS's own address does not matter.
 */
import type { Gatherer, Sure } from '../record';
import { SURE } from '../record';
import type { ClassUnit } from '../unit';
import type { Notes } from './problem';
import { Unreadable } from './problem';
import type { Ending } from './table';

/** The value under a path of keys; undefined where there is none. */
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, key) => {
    // Statements of xAPI 0.9 have lists of one where a value belongs.
    const one = Array.isArray(found) ? (found as readonly unknown[])[0] : found;
    return typeof one === 'object' && one !== null
      ? (one as Readonly<Record<string, unknown>>)[key]
      : undefined;
  }, value);

const textAt = (value: unknown, ...path: readonly string[]): string => {
  const found = at(value, ...path);
  const one: unknown = Array.isArray(found) ? found[0] : found;
  return typeof one === 'string' ? one : '';
};

interface Actor {
  readonly key: string;
  readonly name: string;
}

const actorOf = (statement: unknown): Actor | undefined => {
  const actor = at(statement, 'actor');
  const account = textAt(actor, 'account', 'name') || textAt(actor, 'account', 'accountName');
  const home =
    textAt(actor, 'account', 'homePage') || textAt(actor, 'account', 'accountServiceHomePage');
  const mail = textAt(actor, 'mbox');
  const id = account || mail || textAt(actor, 'openid') || textAt(actor, 'mbox_sha1sum');
  if (id === '') return undefined;
  const address = mail.replace(/^mailto:/, '').toLowerCase();
  const name = textAt(actor, 'name') || account || address || id;
  // The address names the student in the reports of other systems, too.
  return { key: id === mail ? address : `${home} ${id}`, name };
};

/** The last part of an address: what stands after its last slash or #. */
const lastPart = (address: string): string => /[^/#]*$/.exec(address)?.[0] ?? '';

const verbOf = (statement: unknown): string => lastPart(textAt(statement, 'verb', 'id'));

const sureOf = (unit: ClassUnit, statement: unknown): Sure | undefined => {
  const value = at(statement, 'result', 'extensions', unit.sureExtension);
  return SURE.find((one) => one === value);
};

interface StatementReader {
  one(statement: unknown): void;
  end(ending: Ending): Notes;
}

export const createStatementReader = (unit: ClassUnit, into: Gatherer): StatementReader => {
  const lessonOf = new Map(unit.asked.map(({ spec, lesson }) => [spec.id, lesson]));
  let statements = 0;
  let ours = 0;
  /** The first activity that is not the unit's, for the message. */
  let other = '';
  return {
    one(statement) {
      const actor = actorOf(statement);
      const activity = textAt(statement, 'object', 'id');
      if (!actor || activity === '') return;
      statements += 1;
      const id = lastPart(activity);
      const lesson = lessonOf.get(id);
      const whole = activity === unit.iri;
      // With the slash: the IRI of another course may begin with ours.
      if (lesson === undefined && !whole && !activity.startsWith(`${unit.iri}/`)) {
        other ||= activity;
        return;
      }
      ours += 1;
      const done = whole && ['completed', 'passed'].includes(verbOf(statement));
      into.pupil(actor.key, actor.name, { started: true, done });
      if (lesson === undefined) return;
      into.lesson(lesson);
      const when = Date.parse(textAt(statement, 'timestamp') || textAt(statement, 'stored'));
      into.answer(actor.key, id, {
        text: textAt(statement, 'result', 'response'),
        when: Number.isNaN(when) ? Infinity : when,
        attempt: textAt(statement, 'context', 'registration'),
        sure: sureOf(unit, statement),
      });
    },
    end(ending) {
      if (statements === 0) throw new Unreadable(ending === 'cut' ? 'json' : 'noStatements');
      if (ours === 0) throw new Unreadable('otherCourse', other);
      return { cut: ending === 'cut', newer: false, unknown: new Set() };
    },
  };
};
