/** A sound or film that was chosen or dropped: asks for its title, and for what is said in it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { live } from '../../ui/live';
import {
  isFilm,
  type Recording,
  type TextOfRecording,
  usableCaptions,
  wrongWords,
} from '../adding/recording';
import { English, errorInWords } from './English';
import { FileFormButtons } from './FileFormButtons';

export const RecordingForm = (props: {
  readonly chosen: Recording;
  readonly put: (title: string, text: TextOfRecording) => void;
  readonly close: () => void;
}) => {
  const { chosen, put, close } = props;
  const id = useId();
  const [said, say] = useState<ComponentChildren>('');
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const reading = useRef(false);
  useEffect(() => {
    // What was said of another file is not said of this one.
    form.current?.reset();
    say('');
    field.current?.focus();
  }, [chosen]);
  const film = isFilm(chosen.name);
  // What stands in the fields: Enter may come before the last letters are drawn.
  const putIn = async (): Promise<void> => {
    const title = field.current?.value ?? '';
    const transcript = text.current?.value ?? '';
    const captions = file.current?.files?.[0];
    if (title.trim() === '')
      return say(strings.recordingNeeds(strings.recordingTitle(chosen.name)));
    if (film && !captions) return say(strings.recordingNeeds(strings.captions));
    if (!film && transcript.trim() === '') return say(strings.recordingNeeds(strings.transcript));
    const wrong = wrongWords(title, transcript);
    if (wrong !== undefined) return say(<English>{wrong}</English>);
    put(
      title,
      captions
        ? { captions: usableCaptions(captions.name, await captions.text()) }
        : { transcript },
    );
  };
  const submit = async (): Promise<void> => {
    // Once, however often Enter is pressed while the captions are read.
    if (reading.current) return;
    reading.current = true;
    try {
      await putIn();
    } catch (error) {
      say(errorInWords(error));
    } finally {
      reading.current = false;
    }
  };
  return (
    <form
      class="file-form"
      aria-label={strings.recording(chosen.name)}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="field">
        <label for={`${id}-title`}>{strings.recordingTitle(chosen.name)}</label>
        <input id={`${id}-title`} ref={field} required />
      </div>
      {film ? (
        <div class="field">
          <label for={`${id}-text`}>{strings.captions}</label>
          <input
            id={`${id}-text`}
            ref={file}
            type="file"
            accept=".vtt"
            required
            aria-describedby={`${id}-help`}
          />
          <p class="help" id={`${id}-help`}>
            {strings.captionsHelp}
          </p>
        </div>
      ) : (
        <div class="field">
          <label for={`${id}-text`}>{strings.transcript}</label>
          <textarea
            id={`${id}-text`}
            ref={text}
            required
            rows={5}
            aria-describedby={`${id}-help`}
          />
          <p class="help" id={`${id}-help`}>
            {strings.transcriptHelp}
          </p>
        </div>
      )}
      <p {...live}>{said}</p>
      <FileFormButtons close={close} />
    </form>
  );
};
