import type { Routes } from '../../platform/http/routes.tsx';

export function mountEnrolment(_on: Routes): void {}
