import type { Routes } from '../../platform/http/routes.tsx';

export function mountFeedback(_on: Routes): void {}
