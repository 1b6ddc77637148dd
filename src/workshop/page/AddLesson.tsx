/** A new lesson by its title. */
import { useId, useState } from 'preact/hooks';
import { strings } from '#workshop-strings';

export const AddLesson = ({ add }: { readonly add: (title: string) => void }) => {
  const id = useId();
  const [title, setTitle] = useState('');
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        add(title.trim());
        setTitle('');
      }}
    >
      <label for={id}>{strings.newLesson}</label>
      <div class="tool">
        <input id={id} value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
        <button type="submit">{strings.addLesson}</button>
      </div>
    </form>
  );
};
