import type { Routes } from '../../platform/http/routes.tsx';

export function mountPrograms(_on: Routes): void {}
