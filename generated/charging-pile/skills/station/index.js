import { listStations } from './apis/listStations'
import { searchStations } from './apis/searchStations'
import { getStationDetail } from './apis/getStationDetail'
import { chooseRoute } from './apis/chooseRoute'
import { payOrder } from './apis/payOrder'

const skill = my.modelContext.createSkill('skills/station')

skill.registerAPI('listStations', listStations)
skill.registerAPI('searchStations', searchStations)
skill.registerAPI('getStationDetail', getStationDetail)
skill.registerAPI('chooseRoute', chooseRoute)
skill.registerAPI('payOrder', payOrder)
