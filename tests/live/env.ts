/** What a live story needs to be told. What is missing is a failure, never a reason to skip. */

/** @throws a sentence that names the variable and an example. */
export const needed = (name: string, example: string): string => {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`Expected ${name} in the environment (for example ${example}), got nothing.`);
};

export interface Account {
  readonly user: string;
  readonly password: string;
}

/** Written as `user:password`. */
export const account = (name: string): Account => {
  const [user = '', ...rest] = needed(name, 'student1:secret').split(':');
  return { user, password: rest.join(':') };
};
