import type { Routes } from '../../platform/http/routes.tsx';

export function mountInsight(_on: Routes): void {}
