/** A sound or film that was chosen or dropped: asks for its title, and for what is said in it. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Captions, isFilm, type Recording, type Told, usableCaptions } from '../recording';
import { Refused } from '../refused';
import { strings } from '../strings';

export const RecordingForm = (props: {
  readonly chosen: Recording;
  readonly put: (title: string, told: Told) => void;
  readonly close: () => void;
}) => {
  const { chosen, put, close } = props;
  const id = useId();
  const [title, setTitle] = useState('');
  const [transcript, setTranscript] = useState('');
  const [captions, setCaptions] = useState<Captions>();
  const [said, say] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setCaptions(undefined);
    field.current?.focus();
  }, [chosen]);
  const film = isFilm(chosen.name);
  const read = async (file: File): Promise<void> => {
    try {
      setCaptions(usableCaptions(file.name, await file.text()));
      say('');
    } catch (error) {
      setCaptions(undefined);
      say(error instanceof Refused ? error.message : strings.failed + String(error));
    }
  };
  return (
    <form
      class="file-form"
      aria-label={strings.recording(chosen.name)}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        if (!film && transcript.trim() !== '') put(title, { transcript });
        if (film && captions) put(title, { captions });
      }}
    >
      <div class="field">
        <label for={`${id}-title`}>{strings.recordingTitle(chosen.name)}</label>
        <input
          id={`${id}-title`}
          ref={field}
          required
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      {film ? (
        <div class="field">
          <label for={`${id}-told`}>{strings.captions}</label>
          <input
            id={`${id}-told`}
            type="file"
            accept=".vtt"
            required
            aria-describedby={`${id}-help`}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void read(file);
            }}
          />
          <p class="help" id={`${id}-help`}>
            {strings.captionsHelp}
          </p>
          <p role="status">{said}</p>
        </div>
      ) : (
        <div class="field">
          <label for={`${id}-told`}>{strings.transcript}</label>
          <textarea
            id={`${id}-told`}
            required
            rows={5}
            aria-describedby={`${id}-help`}
            value={transcript}
            onInput={(event) => setTranscript(event.currentTarget.value)}
          />
          <p class="help" id={`${id}-help`}>
            {strings.transcriptHelp}
          </p>
        </div>
      )}
      <div class="bar">
        <button type="submit">{strings.putFile}</button>
        <button type="button" onClick={close}>
          {strings.leaveFile}
        </button>
      </div>
    </form>
  );
};
