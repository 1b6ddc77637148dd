/** A picture that was chosen or dropped: asks what it shows, for those who cannot see it, then puts it in. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import type { Picture } from '../adding/picture';
import { FileFormButtons } from './FileFormButtons';

export interface Chosen {
  /** The file's name as it came. */
  readonly name: string;
  readonly picture: Picture;
}

export const PictureForm = (props: {
  readonly chosen: Chosen;
  readonly put: (alt: string) => void;
  readonly close: () => void;
}) => {
  const { chosen, put, close } = props;
  const id = useId();
  const [alt, setAlt] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [chosen]);
  return (
    <form
      class="file-form"
      aria-label={strings.picture(chosen.name)}
      onSubmit={(event) => {
        event.preventDefault();
        // What stands in the field: Enter may come before the last letters are drawn.
        const words = field.current?.value ?? alt;
        if (words.trim() !== '') put(words);
      }}
    >
      <div class="field">
        <label for={id}>{strings.alt(chosen.name)}</label>
        <input
          id={id}
          ref={field}
          required
          aria-describedby={`${id}-help`}
          value={alt}
          onInput={(event) => setAlt(event.currentTarget.value)}
        />
        <p class="help" id={`${id}-help`}>
          {strings.altHelp}
        </p>
      </div>
      <FileFormButtons close={close} />
    </form>
  );
};
