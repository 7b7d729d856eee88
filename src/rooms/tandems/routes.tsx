import type { Routes } from '../../platform/http/routes.tsx';

export function mountTandems(_on: Routes): void {}
