/** What is wrong with the file or the arguments, as one sentence for the person at the keyboard. */
export class ImportRefusal extends Error {}
