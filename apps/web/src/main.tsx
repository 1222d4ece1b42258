import { start } from './app/start';
import './ui/index.css';

void start();
