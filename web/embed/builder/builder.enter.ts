import '../../ui/field.css'
import '../../ui/qr.css'
import './builder.css'

export { BuilderView as default } from './builder-page.tsx'
