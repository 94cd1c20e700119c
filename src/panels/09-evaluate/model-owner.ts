/** Whose model made a result: the learner's, or the one the page ships. */
export type ModelOwner = 'own' | 'shipped';
