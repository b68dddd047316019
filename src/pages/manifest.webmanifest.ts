/** The web app manifest; an endpoint because its addresses carry the base path. */
import type { APIRoute } from 'astro';
import s from 'virtual:ui/site';
import { href } from '../site/url.ts';

export const GET: APIRoute = () =>
  Response.json({
    name: `${s.name} · ${s.tagline}`,
    short_name: s.name,
    lang: 'zh-CN',
    start_url: href('/'),
    scope: href('/'),
    display: 'standalone',
    background_color: '#faf6ee',
    theme_color: '#faf6ee',
    icons: [{ src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
  });
