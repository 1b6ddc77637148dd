/** The files chosen in a field, which is emptied: the same file again, once mended, must be a change too. */
export const chosenFiles = (field: HTMLInputElement): readonly File[] => {
  const files = [...(field.files ?? [])];
  field.value = '';
  return files;
};
