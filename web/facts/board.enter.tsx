import '../ui/confirm.css'
import '../ui/qr.css'
import './facts.css'
import { Board } from './board.tsx'

export default Board
