/** Where the compiled fact set lies in the built extension. */
export const cardsFile = 'facts/cards.jsonl';
export const namesFile = 'facts/names.json';
