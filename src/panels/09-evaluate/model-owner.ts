/** Whether a result is from the learner's model or from the shipped one. */
export type ModelOwner = 'own' | 'shipped';
