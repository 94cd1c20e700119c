/** Whole seconds that the chapter's fit takes in Keras, compiling included, on two cores; `facts.test.ts` holds them. */
export const kerasSeconds = { jax: 2, tensorflow: 8 } as const;
