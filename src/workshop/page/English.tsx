/** What stays in English in a page of any language: the sentences of the check and of what was refused. */
import type { ComponentChildren } from 'preact';
import { strings } from '#workshop-strings';
import { Refused, RefusedInWords } from '../refused';

/** Screen readers read it as English. */
export const LANG = 'en-GB';

export const English = ({ children }: { readonly children: ComponentChildren }) => (
  <span lang={LANG}>{children}</span>
);

/** What was refused, or has failed, as a sentence for whoever wanted it. */
export const errorInWords = (error: unknown): ComponentChildren => {
  if (error instanceof RefusedInWords) return error.message;
  if (error instanceof Refused) return <English>{error.message}</English>;
  return (
    <>
      {strings.failed}
      <English>{error instanceof Error ? error.message : String(error)}</English>
    </>
  );
};
