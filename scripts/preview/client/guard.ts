/**
 * The API object that a package sees: scorm-again's, with every call written down and with the strict
 * rules that scorm-again leaves out.
 */
import type { Api, ApiKind } from './apis';

export interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly result: string;
  /** '0' when all is well. */
  readonly error: string;
}

type Functions = Readonly<Record<string, (...args: string[]) => string>>;

const own = (api: Api, name: string): ((...args: string[]) => string) => {
  const found: unknown = Reflect.get(api, name);
  if (typeof found !== 'function') throw new TypeError(`scorm-again has no ${name}`);
  return (...args) => String(Reflect.apply(found, api, args) ?? '');
};

export const guard = (api: Api, kind: ApiKind, onCall: (call: Call) => void): Functions => {
  const lastErrorName = kind.functions.find((name) => name.endsWith('GetLastError')) ?? '';
  const readError = own(api, lastErrorName);
  let ended = false;
  /** An error of our own, until the next call that can fail. */
  let refusal = '';

  const refuses = (name: string, [element, value]: readonly string[]): string => {
    // After LMSFinish scorm-again goes on storing.
    if (ended) return kind.closed[name] ?? '';
    if (!name.endsWith('SetValue')) return '';
    const rule = kind.values.find((one) => one.element.test(String(element)));
    return rule && !rule.value.test(String(value ?? '')) ? kind.valueError : '';
  };

  const wrap = (name: string) => {
    const call = own(api, name);
    const asksForError = /Get(LastError|ErrorString|Diagnostic)$/.test(name);
    return (...args: string[]): string => {
      if (!asksForError) refusal = refuses(name, args);
      let result: string;
      if (refusal !== '' && name === lastErrorName) result = refusal;
      else if (refusal !== '' && !asksForError) result = name.endsWith('GetValue') ? '' : 'false';
      else result = call(...args);
      if (result === 'true' && name === kind.end) ended = true;
      onCall({ name, args, result, error: asksForError ? '0' : refusal || readError() });
      return result;
    };
  };
  return Object.fromEntries(kind.functions.map((name) => [name, wrap(name)]));
};
