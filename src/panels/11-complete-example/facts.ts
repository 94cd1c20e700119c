/** How many times as long as here the chapter's fit takes in Keras, compiling included; `facts.test.ts` holds them. */
export const kerasTimes = { jax: 3, tensorflow: 14 } as const;
