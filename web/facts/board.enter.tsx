import './facts.css'
import { Board } from './board.tsx'

export default Board
