// Generated from src/core/bundle/evidence.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateEvidence = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/evidence.json","type":"object","required":["schema","harden","plan","oracle","audit","control","update","source","toolchain","digests","findings"],"properties":{"schema":{"type":"integer","const":1},"harden":{"type":"string"},"plan":{"type":"object","required":["profile","firmware","board","switches","settings","fields","listeners","contract","edits","limits","waivers"],"properties":{"profile":{"type":"string"},"description":{"type":["string","null"]},"firmware":{"type":"object","required":["id","title","pin"],"properties":{"id":{"type":"string"},"title":{"type":"string"},"pin":{"type":["object","null"]}}},"board":{"type":"object","required":["id","title","chip","flashSize","flashMode","maxImageSize"],"properties":{"id":{"type":"string"},"title":{"type":"string"},"chip":{"type":"string"},"flashSize":{"type":"string","enum":["512KB","1MB","2MB","4MB","8MB","16MB"]},"maxImageSize":{"type":"integer"}}},"switches":{"type":"array","items":{"type":"object","required":["feature","title","macro","state","stock","reasons"],"properties":{"feature":{"type":"string"},"title":{"type":"string"},"macro":{"type":"string"},"state":{"type":"string","enum":["on","off"]},"stock":{"type":"string","enum":["on","off"]},"reasons":{"type":"array","items":{"type":"string"}}}}},"settings":{"type":"array","items":{"type":"object"}},"fields":{"type":"array","items":{"type":"object","required":["id","placeholder"],"properties":{"id":{"type":"string"},"placeholder":{"type":"string"}}}},"listeners":{"type":"array","items":{"$ref":"#/definitions/listener"}},"contract":{"type":"array","items":{"$ref":"#/definitions/listener"}},"edits":{"type":"array","items":{"type":"object","required":["id","file","reason"],"properties":{"id":{"type":"string"},"file":{"type":"string"},"reason":{"type":"string"},"upstream":{"type":"string"}}}},"limits":{"type":"array","items":{"type":"string"}},"waivers":{"type":"array","items":{"type":"object","required":["check","reason","until"],"properties":{"check":{"type":"string"},"reason":{"type":"string"},"until":{"type":"string"}}}}}},"oracle":{"type":"array","items":{"type":"object","required":["feature","macro","requested","effective"],"properties":{"feature":{"type":"string"},"macro":{"type":"string"},"effective":{"type":"string","enum":["on","off","unknown"]}}}},"audit":{"type":"object","required":["subject","features","listeners","notChecked","unknowable"],"properties":{"subject":{"type":"object"},"features":{"type":"array","items":{"type":"object","required":["id","verdict"],"properties":{"id":{"type":"string"},"verdict":{"type":"string"}}}},"listeners":{"type":"array"},"notChecked":{"type":"array"},"unknowable":{"type":"array"}}},"control":{"type":"object","required":["size","digest","listeners","features","rest"],"properties":{"size":{"type":"integer"},"digest":{"type":"string"},"listeners":{"type":"array","items":{"type":"string"}},"features":{"type":"array","items":{"type":"object","required":["feature","fired"],"properties":{"feature":{"type":"string"},"fired":{"type":"boolean"}}}},"rest":{"type":["object","null"],"required":["digest","features"],"properties":{"digest":{"type":"string"},"features":{"type":"array","items":{"type":"object","required":["feature","fired"],"properties":{"feature":{"type":"string"},"fired":{"type":"boolean"}}}}}}}},"update":{"type":"object","required":["ways","summary"],"properties":{"ways":{"type":"array","items":{"type":"string"}},"summary":{"type":"array","items":{"type":"string"}}}},"source":{"type":"string"},"toolchain":{"type":"array","items":{"type":"string"}},"digests":{"type":"array","items":{"type":"object","required":["file","sha256"],"properties":{"file":{"type":"string"},"sha256":{"type":"string"}}}},"findings":{"type":"array","items":{"type":"object","required":["check","severity","message","remedy"],"properties":{"check":{"type":"string"},"severity":{"type":"string","enum":["error","warning","note"]},"message":{"type":"string"},"remedy":{"type":"string"}}}}},"definitions":{"listener":{"type":"object","required":["transport","port"],"properties":{"transport":{"type":"string","enum":["tcp","udp"]},"port":{"type":"integer"}}}}};
const schema12 = {"type":"object","required":["transport","port"],"properties":{"transport":{"type":"string","enum":["tcp","udp"]},"port":{"type":"integer"}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://harden.invalid/schema/evidence.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.schema === undefined) && (missing0 = "schema")) || ((data.harden === undefined) && (missing0 = "harden"))) || ((data.plan === undefined) && (missing0 = "plan"))) || ((data.oracle === undefined) && (missing0 = "oracle"))) || ((data.audit === undefined) && (missing0 = "audit"))) || ((data.control === undefined) && (missing0 = "control"))) || ((data.update === undefined) && (missing0 = "update"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.toolchain === undefined) && (missing0 = "toolchain"))) || ((data.digests === undefined) && (missing0 = "digests"))) || ((data.findings === undefined) && (missing0 = "findings"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.schema !== undefined){
let data0 = data.schema;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate10.errors = [{instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data0){
validate10.errors = [{instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.harden !== undefined){
const _errs3 = errors;
if(typeof data.harden !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.plan !== undefined){
let data2 = data.plan;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((((((((((data2.profile === undefined) && (missing1 = "profile")) || ((data2.firmware === undefined) && (missing1 = "firmware"))) || ((data2.board === undefined) && (missing1 = "board"))) || ((data2.switches === undefined) && (missing1 = "switches"))) || ((data2.settings === undefined) && (missing1 = "settings"))) || ((data2.fields === undefined) && (missing1 = "fields"))) || ((data2.listeners === undefined) && (missing1 = "listeners"))) || ((data2.contract === undefined) && (missing1 = "contract"))) || ((data2.edits === undefined) && (missing1 = "edits"))) || ((data2.limits === undefined) && (missing1 = "limits"))) || ((data2.waivers === undefined) && (missing1 = "waivers"))){
validate10.errors = [{instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data2.profile !== undefined){
const _errs7 = errors;
if(typeof data2.profile !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/profile",schemaPath:"#/properties/plan/properties/profile/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.description !== undefined){
let data4 = data2.description;
const _errs9 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate10.errors = [{instancePath:instancePath+"/plan/description",schemaPath:"#/properties/plan/properties/description/type",keyword:"type",params:{type: schema11.properties.plan.properties.description.type}}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.firmware !== undefined){
let data5 = data2.firmware;
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if((((data5.id === undefined) && (missing2 = "id")) || ((data5.title === undefined) && (missing2 = "title"))) || ((data5.pin === undefined) && (missing2 = "pin"))){
validate10.errors = [{instancePath:instancePath+"/plan/firmware",schemaPath:"#/properties/plan/properties/firmware/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data5.id !== undefined){
const _errs13 = errors;
if(typeof data5.id !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/firmware/id",schemaPath:"#/properties/plan/properties/firmware/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.title !== undefined){
const _errs15 = errors;
if(typeof data5.title !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/firmware/title",schemaPath:"#/properties/plan/properties/firmware/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.pin !== undefined){
let data8 = data5.pin;
const _errs17 = errors;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
validate10.errors = [{instancePath:instancePath+"/plan/firmware/pin",schemaPath:"#/properties/plan/properties/firmware/properties/pin/type",keyword:"type",params:{type: schema11.properties.plan.properties.firmware.properties.pin.type}}];
return false;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/firmware",schemaPath:"#/properties/plan/properties/firmware/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.board !== undefined){
let data9 = data2.board;
const _errs19 = errors;
if(errors === _errs19){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if(((((((data9.id === undefined) && (missing3 = "id")) || ((data9.title === undefined) && (missing3 = "title"))) || ((data9.chip === undefined) && (missing3 = "chip"))) || ((data9.flashSize === undefined) && (missing3 = "flashSize"))) || ((data9.flashMode === undefined) && (missing3 = "flashMode"))) || ((data9.maxImageSize === undefined) && (missing3 = "maxImageSize"))){
validate10.errors = [{instancePath:instancePath+"/plan/board",schemaPath:"#/properties/plan/properties/board/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data9.id !== undefined){
const _errs21 = errors;
if(typeof data9.id !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/board/id",schemaPath:"#/properties/plan/properties/board/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.title !== undefined){
const _errs23 = errors;
if(typeof data9.title !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/board/title",schemaPath:"#/properties/plan/properties/board/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.chip !== undefined){
const _errs25 = errors;
if(typeof data9.chip !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/board/chip",schemaPath:"#/properties/plan/properties/board/properties/chip/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.flashSize !== undefined){
let data13 = data9.flashSize;
const _errs27 = errors;
if(typeof data13 !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/board/flashSize",schemaPath:"#/properties/plan/properties/board/properties/flashSize/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data13 === "512KB") || (data13 === "1MB")) || (data13 === "2MB")) || (data13 === "4MB")) || (data13 === "8MB")) || (data13 === "16MB"))){
validate10.errors = [{instancePath:instancePath+"/plan/board/flashSize",schemaPath:"#/properties/plan/properties/board/properties/flashSize/enum",keyword:"enum",params:{allowedValues: schema11.properties.plan.properties.board.properties.flashSize.enum}}];
return false;
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.maxImageSize !== undefined){
let data14 = data9.maxImageSize;
const _errs29 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate10.errors = [{instancePath:instancePath+"/plan/board/maxImageSize",schemaPath:"#/properties/plan/properties/board/properties/maxImageSize/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/board",schemaPath:"#/properties/plan/properties/board/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.switches !== undefined){
let data15 = data2.switches;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data15)){
var valid4 = true;
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
const _errs33 = errors;
if(errors === _errs33){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing4;
if(((((((data16.feature === undefined) && (missing4 = "feature")) || ((data16.title === undefined) && (missing4 = "title"))) || ((data16.macro === undefined) && (missing4 = "macro"))) || ((data16.state === undefined) && (missing4 = "state"))) || ((data16.stock === undefined) && (missing4 = "stock"))) || ((data16.reasons === undefined) && (missing4 = "reasons"))){
validate10.errors = [{instancePath:instancePath+"/plan/switches/" + i0,schemaPath:"#/properties/plan/properties/switches/items/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data16.feature !== undefined){
const _errs35 = errors;
if(typeof data16.feature !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/switches/" + i0+"/feature",schemaPath:"#/properties/plan/properties/switches/items/properties/feature/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs35 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data16.title !== undefined){
const _errs37 = errors;
if(typeof data16.title !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/switches/" + i0+"/title",schemaPath:"#/properties/plan/properties/switches/items/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs37 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data16.macro !== undefined){
const _errs39 = errors;
if(typeof data16.macro !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/switches/" + i0+"/macro",schemaPath:"#/properties/plan/properties/switches/items/properties/macro/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs39 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data16.state !== undefined){
let data20 = data16.state;
const _errs41 = errors;
if(typeof data20 !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/switches/" + i0+"/state",schemaPath:"#/properties/plan/properties/switches/items/properties/state/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data20 === "on") || (data20 === "off"))){
validate10.errors = [{instancePath:instancePath+"/plan/switches/" + i0+"/state",schemaPath:"#/properties/plan/properties/switches/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema11.properties.plan.properties.switches.items.properties.state.enum}}];
return false;
}
var valid5 = _errs41 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data16.stock !== undefined){
let data21 = data16.stock;
const _errs43 = errors;
if(typeof data21 !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/switches/" + i0+"/stock",schemaPath:"#/properties/plan/properties/switches/items/properties/stock/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data21 === "on") || (data21 === "off"))){
validate10.errors = [{instancePath:instancePath+"/plan/switches/" + i0+"/stock",schemaPath:"#/properties/plan/properties/switches/items/properties/stock/enum",keyword:"enum",params:{allowedValues: schema11.properties.plan.properties.switches.items.properties.stock.enum}}];
return false;
}
var valid5 = _errs43 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data16.reasons !== undefined){
let data22 = data16.reasons;
const _errs45 = errors;
if(errors === _errs45){
if(Array.isArray(data22)){
var valid6 = true;
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
const _errs47 = errors;
if(typeof data22[i1] !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/switches/" + i0+"/reasons/" + i1,schemaPath:"#/properties/plan/properties/switches/items/properties/reasons/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs47 === errors;
if(!valid6){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/switches/" + i0+"/reasons",schemaPath:"#/properties/plan/properties/switches/items/properties/reasons/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid5 = _errs45 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/switches/" + i0,schemaPath:"#/properties/plan/properties/switches/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid4 = _errs33 === errors;
if(!valid4){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/switches",schemaPath:"#/properties/plan/properties/switches/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs31 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.settings !== undefined){
let data24 = data2.settings;
const _errs49 = errors;
if(errors === _errs49){
if(Array.isArray(data24)){
var valid7 = true;
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
let data25 = data24[i2];
const _errs51 = errors;
if(!(data25 && typeof data25 == "object" && !Array.isArray(data25))){
validate10.errors = [{instancePath:instancePath+"/plan/settings/" + i2,schemaPath:"#/properties/plan/properties/settings/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
var valid7 = _errs51 === errors;
if(!valid7){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/settings",schemaPath:"#/properties/plan/properties/settings/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs49 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.fields !== undefined){
let data26 = data2.fields;
const _errs53 = errors;
if(errors === _errs53){
if(Array.isArray(data26)){
var valid8 = true;
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
let data27 = data26[i3];
const _errs55 = errors;
if(errors === _errs55){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing5;
if(((data27.id === undefined) && (missing5 = "id")) || ((data27.placeholder === undefined) && (missing5 = "placeholder"))){
validate10.errors = [{instancePath:instancePath+"/plan/fields/" + i3,schemaPath:"#/properties/plan/properties/fields/items/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data27.id !== undefined){
const _errs57 = errors;
if(typeof data27.id !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/fields/" + i3+"/id",schemaPath:"#/properties/plan/properties/fields/items/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid9 = _errs57 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data27.placeholder !== undefined){
const _errs59 = errors;
if(typeof data27.placeholder !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/fields/" + i3+"/placeholder",schemaPath:"#/properties/plan/properties/fields/items/properties/placeholder/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid9 = _errs59 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/fields/" + i3,schemaPath:"#/properties/plan/properties/fields/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid8 = _errs55 === errors;
if(!valid8){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/fields",schemaPath:"#/properties/plan/properties/fields/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs53 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.listeners !== undefined){
let data30 = data2.listeners;
const _errs61 = errors;
if(errors === _errs61){
if(Array.isArray(data30)){
var valid10 = true;
const len4 = data30.length;
for(let i4=0; i4<len4; i4++){
let data31 = data30[i4];
const _errs63 = errors;
const _errs64 = errors;
if(errors === _errs64){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let missing6;
if(((data31.transport === undefined) && (missing6 = "transport")) || ((data31.port === undefined) && (missing6 = "port"))){
validate10.errors = [{instancePath:instancePath+"/plan/listeners/" + i4,schemaPath:"#/definitions/listener/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data31.transport !== undefined){
let data32 = data31.transport;
const _errs66 = errors;
if(typeof data32 !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/listeners/" + i4+"/transport",schemaPath:"#/definitions/listener/properties/transport/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data32 === "tcp") || (data32 === "udp"))){
validate10.errors = [{instancePath:instancePath+"/plan/listeners/" + i4+"/transport",schemaPath:"#/definitions/listener/properties/transport/enum",keyword:"enum",params:{allowedValues: schema12.properties.transport.enum}}];
return false;
}
var valid12 = _errs66 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.port !== undefined){
let data33 = data31.port;
const _errs68 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate10.errors = [{instancePath:instancePath+"/plan/listeners/" + i4+"/port",schemaPath:"#/definitions/listener/properties/port/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid12 = _errs68 === errors;
}
else {
var valid12 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/listeners/" + i4,schemaPath:"#/definitions/listener/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid10 = _errs63 === errors;
if(!valid10){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/listeners",schemaPath:"#/properties/plan/properties/listeners/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs61 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.contract !== undefined){
let data34 = data2.contract;
const _errs70 = errors;
if(errors === _errs70){
if(Array.isArray(data34)){
var valid13 = true;
const len5 = data34.length;
for(let i5=0; i5<len5; i5++){
let data35 = data34[i5];
const _errs72 = errors;
const _errs73 = errors;
if(errors === _errs73){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
let missing7;
if(((data35.transport === undefined) && (missing7 = "transport")) || ((data35.port === undefined) && (missing7 = "port"))){
validate10.errors = [{instancePath:instancePath+"/plan/contract/" + i5,schemaPath:"#/definitions/listener/required",keyword:"required",params:{missingProperty: missing7}}];
return false;
}
else {
if(data35.transport !== undefined){
let data36 = data35.transport;
const _errs75 = errors;
if(typeof data36 !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/contract/" + i5+"/transport",schemaPath:"#/definitions/listener/properties/transport/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data36 === "tcp") || (data36 === "udp"))){
validate10.errors = [{instancePath:instancePath+"/plan/contract/" + i5+"/transport",schemaPath:"#/definitions/listener/properties/transport/enum",keyword:"enum",params:{allowedValues: schema12.properties.transport.enum}}];
return false;
}
var valid15 = _errs75 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.port !== undefined){
let data37 = data35.port;
const _errs77 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
validate10.errors = [{instancePath:instancePath+"/plan/contract/" + i5+"/port",schemaPath:"#/definitions/listener/properties/port/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid15 = _errs77 === errors;
}
else {
var valid15 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/contract/" + i5,schemaPath:"#/definitions/listener/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid13 = _errs72 === errors;
if(!valid13){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/contract",schemaPath:"#/properties/plan/properties/contract/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs70 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.edits !== undefined){
let data38 = data2.edits;
const _errs79 = errors;
if(errors === _errs79){
if(Array.isArray(data38)){
var valid16 = true;
const len6 = data38.length;
for(let i6=0; i6<len6; i6++){
let data39 = data38[i6];
const _errs81 = errors;
if(errors === _errs81){
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
let missing8;
if((((data39.id === undefined) && (missing8 = "id")) || ((data39.file === undefined) && (missing8 = "file"))) || ((data39.reason === undefined) && (missing8 = "reason"))){
validate10.errors = [{instancePath:instancePath+"/plan/edits/" + i6,schemaPath:"#/properties/plan/properties/edits/items/required",keyword:"required",params:{missingProperty: missing8}}];
return false;
}
else {
if(data39.id !== undefined){
const _errs83 = errors;
if(typeof data39.id !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/edits/" + i6+"/id",schemaPath:"#/properties/plan/properties/edits/items/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid17 = _errs83 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data39.file !== undefined){
const _errs85 = errors;
if(typeof data39.file !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/edits/" + i6+"/file",schemaPath:"#/properties/plan/properties/edits/items/properties/file/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid17 = _errs85 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data39.reason !== undefined){
const _errs87 = errors;
if(typeof data39.reason !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/edits/" + i6+"/reason",schemaPath:"#/properties/plan/properties/edits/items/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid17 = _errs87 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data39.upstream !== undefined){
const _errs89 = errors;
if(typeof data39.upstream !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/edits/" + i6+"/upstream",schemaPath:"#/properties/plan/properties/edits/items/properties/upstream/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid17 = _errs89 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/edits/" + i6,schemaPath:"#/properties/plan/properties/edits/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid16 = _errs81 === errors;
if(!valid16){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/edits",schemaPath:"#/properties/plan/properties/edits/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs79 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.limits !== undefined){
let data44 = data2.limits;
const _errs91 = errors;
if(errors === _errs91){
if(Array.isArray(data44)){
var valid18 = true;
const len7 = data44.length;
for(let i7=0; i7<len7; i7++){
const _errs93 = errors;
if(typeof data44[i7] !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/limits/" + i7,schemaPath:"#/properties/plan/properties/limits/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid18 = _errs93 === errors;
if(!valid18){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/limits",schemaPath:"#/properties/plan/properties/limits/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs91 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.waivers !== undefined){
let data46 = data2.waivers;
const _errs95 = errors;
if(errors === _errs95){
if(Array.isArray(data46)){
var valid19 = true;
const len8 = data46.length;
for(let i8=0; i8<len8; i8++){
let data47 = data46[i8];
const _errs97 = errors;
if(errors === _errs97){
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
let missing9;
if((((data47.check === undefined) && (missing9 = "check")) || ((data47.reason === undefined) && (missing9 = "reason"))) || ((data47.until === undefined) && (missing9 = "until"))){
validate10.errors = [{instancePath:instancePath+"/plan/waivers/" + i8,schemaPath:"#/properties/plan/properties/waivers/items/required",keyword:"required",params:{missingProperty: missing9}}];
return false;
}
else {
if(data47.check !== undefined){
const _errs99 = errors;
if(typeof data47.check !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/waivers/" + i8+"/check",schemaPath:"#/properties/plan/properties/waivers/items/properties/check/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid20 = _errs99 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data47.reason !== undefined){
const _errs101 = errors;
if(typeof data47.reason !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/waivers/" + i8+"/reason",schemaPath:"#/properties/plan/properties/waivers/items/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid20 = _errs101 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data47.until !== undefined){
const _errs103 = errors;
if(typeof data47.until !== "string"){
validate10.errors = [{instancePath:instancePath+"/plan/waivers/" + i8+"/until",schemaPath:"#/properties/plan/properties/waivers/items/properties/until/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid20 = _errs103 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/waivers/" + i8,schemaPath:"#/properties/plan/properties/waivers/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid19 = _errs97 === errors;
if(!valid19){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan/waivers",schemaPath:"#/properties/plan/properties/waivers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs95 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.oracle !== undefined){
let data51 = data.oracle;
const _errs105 = errors;
if(errors === _errs105){
if(Array.isArray(data51)){
var valid21 = true;
const len9 = data51.length;
for(let i9=0; i9<len9; i9++){
let data52 = data51[i9];
const _errs107 = errors;
if(errors === _errs107){
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
let missing10;
if(((((data52.feature === undefined) && (missing10 = "feature")) || ((data52.macro === undefined) && (missing10 = "macro"))) || ((data52.requested === undefined) && (missing10 = "requested"))) || ((data52.effective === undefined) && (missing10 = "effective"))){
validate10.errors = [{instancePath:instancePath+"/oracle/" + i9,schemaPath:"#/properties/oracle/items/required",keyword:"required",params:{missingProperty: missing10}}];
return false;
}
else {
if(data52.feature !== undefined){
const _errs109 = errors;
if(typeof data52.feature !== "string"){
validate10.errors = [{instancePath:instancePath+"/oracle/" + i9+"/feature",schemaPath:"#/properties/oracle/items/properties/feature/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid22 = _errs109 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data52.macro !== undefined){
const _errs111 = errors;
if(typeof data52.macro !== "string"){
validate10.errors = [{instancePath:instancePath+"/oracle/" + i9+"/macro",schemaPath:"#/properties/oracle/items/properties/macro/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid22 = _errs111 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data52.effective !== undefined){
let data55 = data52.effective;
const _errs113 = errors;
if(typeof data55 !== "string"){
validate10.errors = [{instancePath:instancePath+"/oracle/" + i9+"/effective",schemaPath:"#/properties/oracle/items/properties/effective/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data55 === "on") || (data55 === "off")) || (data55 === "unknown"))){
validate10.errors = [{instancePath:instancePath+"/oracle/" + i9+"/effective",schemaPath:"#/properties/oracle/items/properties/effective/enum",keyword:"enum",params:{allowedValues: schema11.properties.oracle.items.properties.effective.enum}}];
return false;
}
var valid22 = _errs113 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/oracle/" + i9,schemaPath:"#/properties/oracle/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid21 = _errs107 === errors;
if(!valid21){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/oracle",schemaPath:"#/properties/oracle/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs105 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.audit !== undefined){
let data56 = data.audit;
const _errs115 = errors;
if(errors === _errs115){
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
let missing11;
if((((((data56.subject === undefined) && (missing11 = "subject")) || ((data56.features === undefined) && (missing11 = "features"))) || ((data56.listeners === undefined) && (missing11 = "listeners"))) || ((data56.notChecked === undefined) && (missing11 = "notChecked"))) || ((data56.unknowable === undefined) && (missing11 = "unknowable"))){
validate10.errors = [{instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/required",keyword:"required",params:{missingProperty: missing11}}];
return false;
}
else {
if(data56.subject !== undefined){
let data57 = data56.subject;
const _errs117 = errors;
if(!(data57 && typeof data57 == "object" && !Array.isArray(data57))){
validate10.errors = [{instancePath:instancePath+"/audit/subject",schemaPath:"#/properties/audit/properties/subject/type",keyword:"type",params:{type: "object"}}];
return false;
}
var valid23 = _errs117 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data56.features !== undefined){
let data58 = data56.features;
const _errs119 = errors;
if(errors === _errs119){
if(Array.isArray(data58)){
var valid24 = true;
const len10 = data58.length;
for(let i10=0; i10<len10; i10++){
let data59 = data58[i10];
const _errs121 = errors;
if(errors === _errs121){
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
let missing12;
if(((data59.id === undefined) && (missing12 = "id")) || ((data59.verdict === undefined) && (missing12 = "verdict"))){
validate10.errors = [{instancePath:instancePath+"/audit/features/" + i10,schemaPath:"#/properties/audit/properties/features/items/required",keyword:"required",params:{missingProperty: missing12}}];
return false;
}
else {
if(data59.id !== undefined){
const _errs123 = errors;
if(typeof data59.id !== "string"){
validate10.errors = [{instancePath:instancePath+"/audit/features/" + i10+"/id",schemaPath:"#/properties/audit/properties/features/items/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid25 = _errs123 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data59.verdict !== undefined){
const _errs125 = errors;
if(typeof data59.verdict !== "string"){
validate10.errors = [{instancePath:instancePath+"/audit/features/" + i10+"/verdict",schemaPath:"#/properties/audit/properties/features/items/properties/verdict/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid25 = _errs125 === errors;
}
else {
var valid25 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/audit/features/" + i10,schemaPath:"#/properties/audit/properties/features/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid24 = _errs121 === errors;
if(!valid24){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/audit/features",schemaPath:"#/properties/audit/properties/features/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid23 = _errs119 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data56.listeners !== undefined){
const _errs127 = errors;
if(!(Array.isArray(data56.listeners))){
validate10.errors = [{instancePath:instancePath+"/audit/listeners",schemaPath:"#/properties/audit/properties/listeners/type",keyword:"type",params:{type: "array"}}];
return false;
}
var valid23 = _errs127 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data56.notChecked !== undefined){
const _errs129 = errors;
if(!(Array.isArray(data56.notChecked))){
validate10.errors = [{instancePath:instancePath+"/audit/notChecked",schemaPath:"#/properties/audit/properties/notChecked/type",keyword:"type",params:{type: "array"}}];
return false;
}
var valid23 = _errs129 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data56.unknowable !== undefined){
const _errs131 = errors;
if(!(Array.isArray(data56.unknowable))){
validate10.errors = [{instancePath:instancePath+"/audit/unknowable",schemaPath:"#/properties/audit/properties/unknowable/type",keyword:"type",params:{type: "array"}}];
return false;
}
var valid23 = _errs131 === errors;
}
else {
var valid23 = true;
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs115 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data65 = data.control;
const _errs133 = errors;
if(errors === _errs133){
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
let missing13;
if((((((data65.size === undefined) && (missing13 = "size")) || ((data65.digest === undefined) && (missing13 = "digest"))) || ((data65.listeners === undefined) && (missing13 = "listeners"))) || ((data65.features === undefined) && (missing13 = "features"))) || ((data65.rest === undefined) && (missing13 = "rest"))){
validate10.errors = [{instancePath:instancePath+"/control",schemaPath:"#/properties/control/required",keyword:"required",params:{missingProperty: missing13}}];
return false;
}
else {
if(data65.size !== undefined){
let data66 = data65.size;
const _errs135 = errors;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
validate10.errors = [{instancePath:instancePath+"/control/size",schemaPath:"#/properties/control/properties/size/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid26 = _errs135 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data65.digest !== undefined){
const _errs137 = errors;
if(typeof data65.digest !== "string"){
validate10.errors = [{instancePath:instancePath+"/control/digest",schemaPath:"#/properties/control/properties/digest/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid26 = _errs137 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data65.listeners !== undefined){
let data68 = data65.listeners;
const _errs139 = errors;
if(errors === _errs139){
if(Array.isArray(data68)){
var valid27 = true;
const len11 = data68.length;
for(let i11=0; i11<len11; i11++){
const _errs141 = errors;
if(typeof data68[i11] !== "string"){
validate10.errors = [{instancePath:instancePath+"/control/listeners/" + i11,schemaPath:"#/properties/control/properties/listeners/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid27 = _errs141 === errors;
if(!valid27){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/control/listeners",schemaPath:"#/properties/control/properties/listeners/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid26 = _errs139 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data65.features !== undefined){
let data70 = data65.features;
const _errs143 = errors;
if(errors === _errs143){
if(Array.isArray(data70)){
var valid28 = true;
const len12 = data70.length;
for(let i12=0; i12<len12; i12++){
let data71 = data70[i12];
const _errs145 = errors;
if(errors === _errs145){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
let missing14;
if(((data71.feature === undefined) && (missing14 = "feature")) || ((data71.fired === undefined) && (missing14 = "fired"))){
validate10.errors = [{instancePath:instancePath+"/control/features/" + i12,schemaPath:"#/properties/control/properties/features/items/required",keyword:"required",params:{missingProperty: missing14}}];
return false;
}
else {
if(data71.feature !== undefined){
const _errs147 = errors;
if(typeof data71.feature !== "string"){
validate10.errors = [{instancePath:instancePath+"/control/features/" + i12+"/feature",schemaPath:"#/properties/control/properties/features/items/properties/feature/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid29 = _errs147 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data71.fired !== undefined){
const _errs149 = errors;
if(typeof data71.fired !== "boolean"){
validate10.errors = [{instancePath:instancePath+"/control/features/" + i12+"/fired",schemaPath:"#/properties/control/properties/features/items/properties/fired/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid29 = _errs149 === errors;
}
else {
var valid29 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/control/features/" + i12,schemaPath:"#/properties/control/properties/features/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid28 = _errs145 === errors;
if(!valid28){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/control/features",schemaPath:"#/properties/control/properties/features/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid26 = _errs143 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data65.rest !== undefined){
let data74 = data65.rest;
const _errs151 = errors;
if((!(data74 && typeof data74 == "object" && !Array.isArray(data74))) && (data74 !== null)){
validate10.errors = [{instancePath:instancePath+"/control/rest",schemaPath:"#/properties/control/properties/rest/type",keyword:"type",params:{type: schema11.properties.control.properties.rest.type}}];
return false;
}
if(errors === _errs151){
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
let missing15;
if(((data74.digest === undefined) && (missing15 = "digest")) || ((data74.features === undefined) && (missing15 = "features"))){
validate10.errors = [{instancePath:instancePath+"/control/rest",schemaPath:"#/properties/control/properties/rest/required",keyword:"required",params:{missingProperty: missing15}}];
return false;
}
else {
if(data74.digest !== undefined){
const _errs153 = errors;
if(typeof data74.digest !== "string"){
validate10.errors = [{instancePath:instancePath+"/control/rest/digest",schemaPath:"#/properties/control/properties/rest/properties/digest/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid30 = _errs153 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data74.features !== undefined){
let data76 = data74.features;
const _errs155 = errors;
if(errors === _errs155){
if(Array.isArray(data76)){
var valid31 = true;
const len13 = data76.length;
for(let i13=0; i13<len13; i13++){
let data77 = data76[i13];
const _errs157 = errors;
if(errors === _errs157){
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing16;
if(((data77.feature === undefined) && (missing16 = "feature")) || ((data77.fired === undefined) && (missing16 = "fired"))){
validate10.errors = [{instancePath:instancePath+"/control/rest/features/" + i13,schemaPath:"#/properties/control/properties/rest/properties/features/items/required",keyword:"required",params:{missingProperty: missing16}}];
return false;
}
else {
if(data77.feature !== undefined){
const _errs159 = errors;
if(typeof data77.feature !== "string"){
validate10.errors = [{instancePath:instancePath+"/control/rest/features/" + i13+"/feature",schemaPath:"#/properties/control/properties/rest/properties/features/items/properties/feature/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid32 = _errs159 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data77.fired !== undefined){
const _errs161 = errors;
if(typeof data77.fired !== "boolean"){
validate10.errors = [{instancePath:instancePath+"/control/rest/features/" + i13+"/fired",schemaPath:"#/properties/control/properties/rest/properties/features/items/properties/fired/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid32 = _errs161 === errors;
}
else {
var valid32 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/control/rest/features/" + i13,schemaPath:"#/properties/control/properties/rest/properties/features/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid31 = _errs157 === errors;
if(!valid31){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/control/rest/features",schemaPath:"#/properties/control/properties/rest/properties/features/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid30 = _errs155 === errors;
}
else {
var valid30 = true;
}
}
}
}
}
var valid26 = _errs151 === errors;
}
else {
var valid26 = true;
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/control",schemaPath:"#/properties/control/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs133 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.update !== undefined){
let data80 = data.update;
const _errs163 = errors;
if(errors === _errs163){
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
let missing17;
if(((data80.ways === undefined) && (missing17 = "ways")) || ((data80.summary === undefined) && (missing17 = "summary"))){
validate10.errors = [{instancePath:instancePath+"/update",schemaPath:"#/properties/update/required",keyword:"required",params:{missingProperty: missing17}}];
return false;
}
else {
if(data80.ways !== undefined){
let data81 = data80.ways;
const _errs165 = errors;
if(errors === _errs165){
if(Array.isArray(data81)){
var valid34 = true;
const len14 = data81.length;
for(let i14=0; i14<len14; i14++){
const _errs167 = errors;
if(typeof data81[i14] !== "string"){
validate10.errors = [{instancePath:instancePath+"/update/ways/" + i14,schemaPath:"#/properties/update/properties/ways/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid34 = _errs167 === errors;
if(!valid34){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/update/ways",schemaPath:"#/properties/update/properties/ways/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid33 = _errs165 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data80.summary !== undefined){
let data83 = data80.summary;
const _errs169 = errors;
if(errors === _errs169){
if(Array.isArray(data83)){
var valid35 = true;
const len15 = data83.length;
for(let i15=0; i15<len15; i15++){
const _errs171 = errors;
if(typeof data83[i15] !== "string"){
validate10.errors = [{instancePath:instancePath+"/update/summary/" + i15,schemaPath:"#/properties/update/properties/summary/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid35 = _errs171 === errors;
if(!valid35){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/update/summary",schemaPath:"#/properties/update/properties/summary/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid33 = _errs169 === errors;
}
else {
var valid33 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/update",schemaPath:"#/properties/update/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs163 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs173 = errors;
if(typeof data.source !== "string"){
validate10.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs173 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.toolchain !== undefined){
let data86 = data.toolchain;
const _errs175 = errors;
if(errors === _errs175){
if(Array.isArray(data86)){
var valid36 = true;
const len16 = data86.length;
for(let i16=0; i16<len16; i16++){
const _errs177 = errors;
if(typeof data86[i16] !== "string"){
validate10.errors = [{instancePath:instancePath+"/toolchain/" + i16,schemaPath:"#/properties/toolchain/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid36 = _errs177 === errors;
if(!valid36){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/toolchain",schemaPath:"#/properties/toolchain/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs175 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digests !== undefined){
let data88 = data.digests;
const _errs179 = errors;
if(errors === _errs179){
if(Array.isArray(data88)){
var valid37 = true;
const len17 = data88.length;
for(let i17=0; i17<len17; i17++){
let data89 = data88[i17];
const _errs181 = errors;
if(errors === _errs181){
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
let missing18;
if(((data89.file === undefined) && (missing18 = "file")) || ((data89.sha256 === undefined) && (missing18 = "sha256"))){
validate10.errors = [{instancePath:instancePath+"/digests/" + i17,schemaPath:"#/properties/digests/items/required",keyword:"required",params:{missingProperty: missing18}}];
return false;
}
else {
if(data89.file !== undefined){
const _errs183 = errors;
if(typeof data89.file !== "string"){
validate10.errors = [{instancePath:instancePath+"/digests/" + i17+"/file",schemaPath:"#/properties/digests/items/properties/file/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid38 = _errs183 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data89.sha256 !== undefined){
const _errs185 = errors;
if(typeof data89.sha256 !== "string"){
validate10.errors = [{instancePath:instancePath+"/digests/" + i17+"/sha256",schemaPath:"#/properties/digests/items/properties/sha256/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid38 = _errs185 === errors;
}
else {
var valid38 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/digests/" + i17,schemaPath:"#/properties/digests/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid37 = _errs181 === errors;
if(!valid37){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/digests",schemaPath:"#/properties/digests/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs179 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data92 = data.findings;
const _errs187 = errors;
if(errors === _errs187){
if(Array.isArray(data92)){
var valid39 = true;
const len18 = data92.length;
for(let i18=0; i18<len18; i18++){
let data93 = data92[i18];
const _errs189 = errors;
if(errors === _errs189){
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
let missing19;
if(((((data93.check === undefined) && (missing19 = "check")) || ((data93.severity === undefined) && (missing19 = "severity"))) || ((data93.message === undefined) && (missing19 = "message"))) || ((data93.remedy === undefined) && (missing19 = "remedy"))){
validate10.errors = [{instancePath:instancePath+"/findings/" + i18,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: missing19}}];
return false;
}
else {
if(data93.check !== undefined){
const _errs191 = errors;
if(typeof data93.check !== "string"){
validate10.errors = [{instancePath:instancePath+"/findings/" + i18+"/check",schemaPath:"#/properties/findings/items/properties/check/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid40 = _errs191 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data93.severity !== undefined){
let data95 = data93.severity;
const _errs193 = errors;
if(typeof data95 !== "string"){
validate10.errors = [{instancePath:instancePath+"/findings/" + i18+"/severity",schemaPath:"#/properties/findings/items/properties/severity/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data95 === "error") || (data95 === "warning")) || (data95 === "note"))){
validate10.errors = [{instancePath:instancePath+"/findings/" + i18+"/severity",schemaPath:"#/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema11.properties.findings.items.properties.severity.enum}}];
return false;
}
var valid40 = _errs193 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data93.message !== undefined){
const _errs195 = errors;
if(typeof data93.message !== "string"){
validate10.errors = [{instancePath:instancePath+"/findings/" + i18+"/message",schemaPath:"#/properties/findings/items/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid40 = _errs195 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data93.remedy !== undefined){
const _errs197 = errors;
if(typeof data93.remedy !== "string"){
validate10.errors = [{instancePath:instancePath+"/findings/" + i18+"/remedy",schemaPath:"#/properties/findings/items/properties/remedy/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid40 = _errs197 === errors;
}
else {
var valid40 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/findings/" + i18,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid39 = _errs189 === errors;
if(!valid39){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs187 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}
