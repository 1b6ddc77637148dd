/** People cards. */
import { Rich } from '../../ui/Rich';
import type { Text } from './author';

export const View = ({ people }: Text) => (
  <ul class="people">
    {people.map(({ name, lived, role, text, portrait }) => (
      <li key={name}>
        {portrait && <div class="portrait" dangerouslySetInnerHTML={{ __html: portrait.html }} />}
        <h3>
          {name}
          {lived && <span class="lived"> {lived}</span>}
        </h3>
        <p class="role">{role}</p>
        <p>
          <Rich text={text} />
        </p>
      </li>
    ))}
  </ul>
);
