import './accounts.css'

export { SignInView as default } from './sign-in.tsx'
