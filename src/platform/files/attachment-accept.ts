import { attachmentKinds } from './attachment-kinds.ts';

/** Which files a field offers to choose from; what they are, their bytes say. */
export const attachmentAccept = [...attachmentKinds, 'jpeg'].map((ending) => `.${ending}`).join(',');
