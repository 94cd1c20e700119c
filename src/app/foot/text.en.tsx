export const text = {
  /** `page` lies beside the hosted page. */
  teach: { page: 'teach.html', link: 'For teachers: lesson plans, exercises with solutions, a worksheet' },
  licence: (
    <p>
      The program and its code listings: MIT licence. Text, drawings and the teacher’s pages:{' '}
      <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
        CC BY 4.0
      </a>
      . You may use all of it again, charts that the page has drawn included, also altered: name Ringdown,
      link to it, and say what you changed. Models that you train here, and numbers that you measure, are
      yours. Problem and order come from the chapter; none of its sentences, or of the article’s, is used.
    </p>
  ),
};

export type FootText = typeof text;
