import { Hono } from 'hono'
const app = new Hono<{ Bindings: { DB: D1Database; FILES: R2Bucket } }>()
app.get('/healthz', async (c) => { const r = await c.env.DB.prepare('select count(*) n from community').first(); return c.json({ ok: true, r }) })
export default app
