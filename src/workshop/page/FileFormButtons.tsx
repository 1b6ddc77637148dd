/** The buttons of the form for a file that was chosen or dropped: put it into the lesson, or leave it. */
import { strings } from '#workshop-strings';

export const FileFormButtons = ({ close }: { readonly close: () => void }) => (
  <div class="bar">
    <button type="submit">{strings.putFile}</button>
    <button type="button" onClick={close}>
      {strings.leaveFile}
    </button>
  </div>
);
