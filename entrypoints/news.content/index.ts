import { defineContentScript } from 'wxt/utils/define-content-script';
import './mark.css';

export default defineContentScript({
  registration: 'runtime',
  main() {},
});
