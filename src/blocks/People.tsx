/** People cards. */
import type { BlockTextOf } from '../course/authoring';
import { Rich } from './Rich';

export const People = ({ people }: BlockTextOf<'people'>) => (
  <ul class="people">
    {people.map(({ name, lived, role, text }) => (
      <li key={name}>
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
