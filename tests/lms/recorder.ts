/** What the strict LMSs of both standards do with a call: remember the last error, and write all down. */

export interface Answer<Code extends string> {
  readonly result: string;
  readonly error: Code;
}

export interface Call<Name extends string, Code extends string> extends Answer<Code> {
  readonly name: Name;
  readonly args: readonly unknown[];
}

/** An API function: the arguments are recorded just as they came. */
type Fn = (...args: unknown[]) => string;

/**
 * @param judge what a call is to be listed under beside `calls`: refused by the LMS, or taken though the
 *   mode writes nothing.
 */
export const createRecorder = <Name extends string, Code extends string>(
  judge: (call: Call<Name, Code>) => 'refused' | 'outOfMode' | undefined,
  codes: { readonly none: Code; readonly badArgument: Code },
) => {
  const calls: Call<Name, Code>[] = [];
  const refused: Call<Name, Code>[] = [];
  const outOfMode: Call<Name, Code>[] = [];
  let last = codes.none;

  const record = (name: Name, args: readonly unknown[], answer: Answer<Code>): string => {
    const call = { name, args, ...answer };
    calls.push(call);
    const list = judge(call);
    if (list) ({ refused, outOfMode })[list].push(call);
    return answer.result;
  };

  return {
    calls,
    refused,
    outOfMode,
    lastError: () => last,

    /** A call that sets the last error. */
    answers:
      (name: Name, act: (first: unknown, second: unknown) => Answer<Code>): Fn =>
      (...args) => {
        const answer = act(args[0], args[1]);
        last = answer.error;
        return record(name, args, answer);
      },

    /** A call about errors: at any time, and the last error stays as it was (1.2 RTE 3.3.2, 2004 RTE 3.1.5). */
    explains:
      (name: Name, act: (code: string) => string): Fn =>
      (...args) => {
        const [code = ''] = args;
        return typeof code === 'string'
          ? record(name, args, { result: act(code), error: codes.none })
          : record(name, args, { result: '', error: codes.badArgument });
      },
  };
};
