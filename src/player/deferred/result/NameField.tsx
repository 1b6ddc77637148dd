/** The learner's name for the printed page: typed here, kept in this browser alone, sent nowhere. */
import { usePrivateNote } from '../../../ui/privateNotes';
import { usePlayer } from '../../context';

/** No question's id has a full stop, so that this is nobody's written answer. */
const NAME = 'learner.name';

const LONGEST = 80;

export const NameField = () => {
  const { strings } = usePlayer();
  const [name, write] = usePrivateNote(NAME);
  const words = strings.result;
  return (
    <p class="learner">
      <label for="learner-name">{words.name}</label>
      <input
        id="learner-name"
        type="text"
        maxLength={LONGEST}
        autocomplete="name"
        aria-describedby="learner-note"
        value={name}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <span id="learner-note" class="note">
        {words.nameNote}
      </span>
    </p>
  );
};
