import { buttonForm } from '../../../platform/http/form.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { answerQuestions, askQuestion, takeBackQuestion } from '../actions/questions.ts';
import { answersForm, questionForm } from '../forms.ts';
import { showOwn } from './own.tsx';
import { showReview } from './review.tsx';

export function mountQuestions(on: Routes): void {
  on.post('/application/answers', {
    page: showOwn,
    form: answersForm,
    deed: async (deed, form) => {
      const count = await answerQuestions(deed, form);
      return count === 0
        ? to('/application', 'applications.questions.sent')
        : to('/application', 'applications.questions.sent_part', { count });
    },
  });
  on.post('/applications/:id/questions', {
    page: showReview,
    form: questionForm,
    deed: async (deed, form, req) => {
      await askQuestion(deed, req.param('id'), form);
      return to(`/applications/${req.param('id')}#questions`, 'applications.questions.asked_now');
    },
  });
  on.post('/applications/:id/questions/:question/withdrawal', {
    page: showReview,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await takeBackQuestion(deed, req.param('id'), req.param('question'));
      return to(`/applications/${req.param('id')}#questions`, 'applications.questions.taken_back_now');
    },
  });
}
