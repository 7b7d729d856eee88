/** Topics that one tandem may have; more is no plan any more. */
export const mostTopics = 12;
