import { render } from 'preact'
import type { Report } from '../6-emit/report/report.js'
import { App } from './app.js'
import { live } from './live.js'
import './style/page.css'
import './style/ask.css'

const data = document.querySelector('#report')?.textContent ?? ''
const place = document.querySelector('#page')
// The report is ours: it was made for the page that carries it.
const report = JSON.parse(data) as Report
if (place !== null) render(<App first={report} updates={live()} />, place)
