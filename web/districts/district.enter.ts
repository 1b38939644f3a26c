import './district.css'

export { DistrictView as default } from './district-page.tsx'
