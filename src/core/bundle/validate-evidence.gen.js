// Generated from src/core/bundle/evidence.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateEvidence = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/evidence.json","type":"object","required":["schema","harden","plan","oracle","audit","control","update","source","toolchain","digests","findings"],"properties":{"schema":{"type":"integer","const":1},"harden":{"type":"string"},"plan":{"type":"object","required":["profile","firmware","board","switches","settings","fields","listeners","contract","edits","limits","waivers"],"properties":{"profile":{"type":"string"},"description":{"type":["string","null"]},"firmware":{"type":"object","required":["id","title","pin"],"properties":{"id":{"type":"string"},"title":{"type":"string"},"pin":{"type":["object","null"]}}},"board":{"type":"object","required":["id","title","chip","flashSize","flashMode","maxImageSize"],"properties":{"id":{"type":"string"},"title":{"type":"string"},"chip":{"type":"string"},"flashSize":{"type":"string","enum":["512KB","1MB","2MB","4MB","8MB","16MB"]},"maxImageSize":{"type":"integer"}}},"switches":{"type":"array","items":{"type":"object","required":["feature","title","macro","state","stock","reasons"],"properties":{"feature":{"type":"string"},"title":{"type":"string"},"macro":{"type":"string"},"state":{"type":"string","enum":["on","off"]},"stock":{"type":"string","enum":["on","off"]},"reasons":{"type":"array","items":{"type":"string"}}}}},"settings":{"type":"array","items":{"type":"object"}},"fields":{"type":"array","items":{"type":"object","required":["id","placeholder"],"properties":{"id":{"type":"string"},"placeholder":{"type":"string"}}}},"listeners":{"type":"array","items":{"$ref":"#/definitions/listener"}},"contract":{"type":"array","items":{"$ref":"#/definitions/listener"}},"edits":{"type":"array","items":{"type":"object","required":["id","file","reason"],"properties":{"id":{"type":"string"},"file":{"type":"string"},"reason":{"type":"string"},"upstream":{"type":"string"}}}},"limits":{"type":"array","items":{"type":"string"}},"waivers":{"type":"array","items":{"type":"object","required":["check","reason","until"],"properties":{"check":{"type":"string"},"reason":{"type":"string"},"until":{"type":"string"}}}}}},"oracle":{"type":"array","items":{"type":"object","required":["feature","macro","requested","effective"],"properties":{"feature":{"type":"string"},"macro":{"type":"string"},"effective":{"type":"string","enum":["on","off","unknown"]}}}},"audit":{"type":"object","required":["subject","features","listeners","notChecked","unknowable"],"properties":{"subject":{"type":"object"},"features":{"type":"array","items":{"type":"object","required":["id","verdict"],"properties":{"id":{"type":"string"},"verdict":{"type":"string"}}}},"listeners":{"type":"array"},"notChecked":{"type":"array"},"unknowable":{"type":"array"}}},"control":{"type":"object","required":["size","digest","listeners","features","rest"],"properties":{"size":{"type":"integer"},"digest":{"type":"string"},"listeners":{"type":"array","items":{"type":"string"}},"features":{"type":"array","items":{"type":"object","required":["feature","fired"],"properties":{"feature":{"type":"string"},"fired":{"type":"boolean"}}}},"rest":{"type":["object","null"],"required":["digest","features"],"properties":{"digest":{"type":"string"},"features":{"type":"array","items":{"type":"object","required":["feature","fired"],"properties":{"feature":{"type":"string"},"fired":{"type":"boolean"}}}}}}}},"update":{"type":"object","required":["ways","summary"],"properties":{"ways":{"type":"array","items":{"type":"string"}},"summary":{"type":"array","items":{"type":"string"}}}},"source":{"type":"string"},"toolchain":{"type":"array","items":{"type":"string"}},"digests":{"type":"array","items":{"type":"object","required":["file","sha256"],"properties":{"file":{"type":"string"},"sha256":{"type":"string"}}}},"findings":{"type":"array","items":{"type":"object","required":["check","severity","message","remedy"],"properties":{"check":{"type":"string"},"severity":{"type":"string","enum":["error","warning","note"]},"message":{"type":"string"},"remedy":{"type":"string"}}}}},"definitions":{"listener":{"type":"object","required":["transport","port"],"properties":{"transport":{"type":"string","enum":["tcp","udp"]},"port":{"type":"integer"}}}}};
const schema12 = {"type":"object","required":["transport","port"],"properties":{"transport":{"type":"string","enum":["tcp","udp"]},"port":{"type":"integer"}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://harden.invalid/schema/evidence.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema"},message:"must have required property '"+"schema"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.harden === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "harden"},message:"must have required property '"+"harden"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.plan === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "plan"},message:"must have required property '"+"plan"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.oracle === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "oracle"},message:"must have required property '"+"oracle"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.audit === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "audit"},message:"must have required property '"+"audit"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.control === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "control"},message:"must have required property '"+"control"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.update === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "update"},message:"must have required property '"+"update"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.source === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.toolchain === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "toolchain"},message:"must have required property '"+"toolchain"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.digests === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digests"},message:"must have required property '"+"digests"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.findings === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "findings"},message:"must have required property '"+"findings"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.schema !== undefined){
let data0 = data.schema;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err11 = {instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.schema.type,parentSchema:schema11.properties.schema,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(1 !== data0){
const err12 = {instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema11.properties.schema,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.harden !== undefined){
let data1 = data.harden;
if(typeof data1 !== "string"){
const err13 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.harden.type,parentSchema:schema11.properties.harden,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.plan !== undefined){
let data2 = data.plan;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.profile === undefined){
const err14 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'",schema:schema11.properties.plan.required,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data2.firmware === undefined){
const err15 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "firmware"},message:"must have required property '"+"firmware"+"'",schema:schema11.properties.plan.required,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data2.board === undefined){
const err16 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "board"},message:"must have required property '"+"board"+"'",schema:schema11.properties.plan.required,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data2.switches === undefined){
const err17 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "switches"},message:"must have required property '"+"switches"+"'",schema:schema11.properties.plan.required,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data2.settings === undefined){
const err18 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "settings"},message:"must have required property '"+"settings"+"'",schema:schema11.properties.plan.required,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data2.fields === undefined){
const err19 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'",schema:schema11.properties.plan.required,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data2.listeners === undefined){
const err20 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "listeners"},message:"must have required property '"+"listeners"+"'",schema:schema11.properties.plan.required,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data2.contract === undefined){
const err21 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "contract"},message:"must have required property '"+"contract"+"'",schema:schema11.properties.plan.required,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data2.edits === undefined){
const err22 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "edits"},message:"must have required property '"+"edits"+"'",schema:schema11.properties.plan.required,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data2.limits === undefined){
const err23 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "limits"},message:"must have required property '"+"limits"+"'",schema:schema11.properties.plan.required,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data2.waivers === undefined){
const err24 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "waivers"},message:"must have required property '"+"waivers"+"'",schema:schema11.properties.plan.required,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data2.profile !== undefined){
let data3 = data2.profile;
if(typeof data3 !== "string"){
const err25 = {instancePath:instancePath+"/plan/profile",schemaPath:"#/properties/plan/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.profile.type,parentSchema:schema11.properties.plan.properties.profile,data:data3};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data2.description !== undefined){
let data4 = data2.description;
if((typeof data4 !== "string") && (data4 !== null)){
const err26 = {instancePath:instancePath+"/plan/description",schemaPath:"#/properties/plan/properties/description/type",keyword:"type",params:{type: schema11.properties.plan.properties.description.type},message:"must be string,null",schema:schema11.properties.plan.properties.description.type,parentSchema:schema11.properties.plan.properties.description,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data2.firmware !== undefined){
let data5 = data2.firmware;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id === undefined){
const err27 = {instancePath:instancePath+"/plan/firmware",schemaPath:"#/properties/plan/properties/firmware/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema11.properties.plan.properties.firmware.required,parentSchema:schema11.properties.plan.properties.firmware,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data5.title === undefined){
const err28 = {instancePath:instancePath+"/plan/firmware",schemaPath:"#/properties/plan/properties/firmware/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema11.properties.plan.properties.firmware.required,parentSchema:schema11.properties.plan.properties.firmware,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data5.pin === undefined){
const err29 = {instancePath:instancePath+"/plan/firmware",schemaPath:"#/properties/plan/properties/firmware/required",keyword:"required",params:{missingProperty: "pin"},message:"must have required property '"+"pin"+"'",schema:schema11.properties.plan.properties.firmware.required,parentSchema:schema11.properties.plan.properties.firmware,data:data5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data5.id !== undefined){
let data6 = data5.id;
if(typeof data6 !== "string"){
const err30 = {instancePath:instancePath+"/plan/firmware/id",schemaPath:"#/properties/plan/properties/firmware/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.firmware.properties.id.type,parentSchema:schema11.properties.plan.properties.firmware.properties.id,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data5.title !== undefined){
let data7 = data5.title;
if(typeof data7 !== "string"){
const err31 = {instancePath:instancePath+"/plan/firmware/title",schemaPath:"#/properties/plan/properties/firmware/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.firmware.properties.title.type,parentSchema:schema11.properties.plan.properties.firmware.properties.title,data:data7};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data5.pin !== undefined){
let data8 = data5.pin;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
const err32 = {instancePath:instancePath+"/plan/firmware/pin",schemaPath:"#/properties/plan/properties/firmware/properties/pin/type",keyword:"type",params:{type: schema11.properties.plan.properties.firmware.properties.pin.type},message:"must be object,null",schema:schema11.properties.plan.properties.firmware.properties.pin.type,parentSchema:schema11.properties.plan.properties.firmware.properties.pin,data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/plan/firmware",schemaPath:"#/properties/plan/properties/firmware/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.plan.properties.firmware.type,parentSchema:schema11.properties.plan.properties.firmware,data:data5};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data2.board !== undefined){
let data9 = data2.board;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.id === undefined){
const err34 = {instancePath:instancePath+"/plan/board",schemaPath:"#/properties/plan/properties/board/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema11.properties.plan.properties.board.required,parentSchema:schema11.properties.plan.properties.board,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data9.title === undefined){
const err35 = {instancePath:instancePath+"/plan/board",schemaPath:"#/properties/plan/properties/board/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema11.properties.plan.properties.board.required,parentSchema:schema11.properties.plan.properties.board,data:data9};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data9.chip === undefined){
const err36 = {instancePath:instancePath+"/plan/board",schemaPath:"#/properties/plan/properties/board/required",keyword:"required",params:{missingProperty: "chip"},message:"must have required property '"+"chip"+"'",schema:schema11.properties.plan.properties.board.required,parentSchema:schema11.properties.plan.properties.board,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data9.flashSize === undefined){
const err37 = {instancePath:instancePath+"/plan/board",schemaPath:"#/properties/plan/properties/board/required",keyword:"required",params:{missingProperty: "flashSize"},message:"must have required property '"+"flashSize"+"'",schema:schema11.properties.plan.properties.board.required,parentSchema:schema11.properties.plan.properties.board,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data9.flashMode === undefined){
const err38 = {instancePath:instancePath+"/plan/board",schemaPath:"#/properties/plan/properties/board/required",keyword:"required",params:{missingProperty: "flashMode"},message:"must have required property '"+"flashMode"+"'",schema:schema11.properties.plan.properties.board.required,parentSchema:schema11.properties.plan.properties.board,data:data9};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data9.maxImageSize === undefined){
const err39 = {instancePath:instancePath+"/plan/board",schemaPath:"#/properties/plan/properties/board/required",keyword:"required",params:{missingProperty: "maxImageSize"},message:"must have required property '"+"maxImageSize"+"'",schema:schema11.properties.plan.properties.board.required,parentSchema:schema11.properties.plan.properties.board,data:data9};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data9.id !== undefined){
let data10 = data9.id;
if(typeof data10 !== "string"){
const err40 = {instancePath:instancePath+"/plan/board/id",schemaPath:"#/properties/plan/properties/board/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.board.properties.id.type,parentSchema:schema11.properties.plan.properties.board.properties.id,data:data10};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data9.title !== undefined){
let data11 = data9.title;
if(typeof data11 !== "string"){
const err41 = {instancePath:instancePath+"/plan/board/title",schemaPath:"#/properties/plan/properties/board/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.board.properties.title.type,parentSchema:schema11.properties.plan.properties.board.properties.title,data:data11};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data9.chip !== undefined){
let data12 = data9.chip;
if(typeof data12 !== "string"){
const err42 = {instancePath:instancePath+"/plan/board/chip",schemaPath:"#/properties/plan/properties/board/properties/chip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.board.properties.chip.type,parentSchema:schema11.properties.plan.properties.board.properties.chip,data:data12};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data9.flashSize !== undefined){
let data13 = data9.flashSize;
if(typeof data13 !== "string"){
const err43 = {instancePath:instancePath+"/plan/board/flashSize",schemaPath:"#/properties/plan/properties/board/properties/flashSize/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.board.properties.flashSize.type,parentSchema:schema11.properties.plan.properties.board.properties.flashSize,data:data13};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!((((((data13 === "512KB") || (data13 === "1MB")) || (data13 === "2MB")) || (data13 === "4MB")) || (data13 === "8MB")) || (data13 === "16MB"))){
const err44 = {instancePath:instancePath+"/plan/board/flashSize",schemaPath:"#/properties/plan/properties/board/properties/flashSize/enum",keyword:"enum",params:{allowedValues: schema11.properties.plan.properties.board.properties.flashSize.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.plan.properties.board.properties.flashSize.enum,parentSchema:schema11.properties.plan.properties.board.properties.flashSize,data:data13};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data9.maxImageSize !== undefined){
let data14 = data9.maxImageSize;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err45 = {instancePath:instancePath+"/plan/board/maxImageSize",schemaPath:"#/properties/plan/properties/board/properties/maxImageSize/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.plan.properties.board.properties.maxImageSize.type,parentSchema:schema11.properties.plan.properties.board.properties.maxImageSize,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/plan/board",schemaPath:"#/properties/plan/properties/board/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.plan.properties.board.type,parentSchema:schema11.properties.plan.properties.board,data:data9};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data2.switches !== undefined){
let data15 = data2.switches;
if(Array.isArray(data15)){
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.feature === undefined){
const err47 = {instancePath:instancePath+"/plan/switches/" + i0,schemaPath:"#/properties/plan/properties/switches/items/required",keyword:"required",params:{missingProperty: "feature"},message:"must have required property '"+"feature"+"'",schema:schema11.properties.plan.properties.switches.items.required,parentSchema:schema11.properties.plan.properties.switches.items,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data16.title === undefined){
const err48 = {instancePath:instancePath+"/plan/switches/" + i0,schemaPath:"#/properties/plan/properties/switches/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema11.properties.plan.properties.switches.items.required,parentSchema:schema11.properties.plan.properties.switches.items,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data16.macro === undefined){
const err49 = {instancePath:instancePath+"/plan/switches/" + i0,schemaPath:"#/properties/plan/properties/switches/items/required",keyword:"required",params:{missingProperty: "macro"},message:"must have required property '"+"macro"+"'",schema:schema11.properties.plan.properties.switches.items.required,parentSchema:schema11.properties.plan.properties.switches.items,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data16.state === undefined){
const err50 = {instancePath:instancePath+"/plan/switches/" + i0,schemaPath:"#/properties/plan/properties/switches/items/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema11.properties.plan.properties.switches.items.required,parentSchema:schema11.properties.plan.properties.switches.items,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data16.stock === undefined){
const err51 = {instancePath:instancePath+"/plan/switches/" + i0,schemaPath:"#/properties/plan/properties/switches/items/required",keyword:"required",params:{missingProperty: "stock"},message:"must have required property '"+"stock"+"'",schema:schema11.properties.plan.properties.switches.items.required,parentSchema:schema11.properties.plan.properties.switches.items,data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data16.reasons === undefined){
const err52 = {instancePath:instancePath+"/plan/switches/" + i0,schemaPath:"#/properties/plan/properties/switches/items/required",keyword:"required",params:{missingProperty: "reasons"},message:"must have required property '"+"reasons"+"'",schema:schema11.properties.plan.properties.switches.items.required,parentSchema:schema11.properties.plan.properties.switches.items,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data16.feature !== undefined){
let data17 = data16.feature;
if(typeof data17 !== "string"){
const err53 = {instancePath:instancePath+"/plan/switches/" + i0+"/feature",schemaPath:"#/properties/plan/properties/switches/items/properties/feature/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.switches.items.properties.feature.type,parentSchema:schema11.properties.plan.properties.switches.items.properties.feature,data:data17};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data16.title !== undefined){
let data18 = data16.title;
if(typeof data18 !== "string"){
const err54 = {instancePath:instancePath+"/plan/switches/" + i0+"/title",schemaPath:"#/properties/plan/properties/switches/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.switches.items.properties.title.type,parentSchema:schema11.properties.plan.properties.switches.items.properties.title,data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data16.macro !== undefined){
let data19 = data16.macro;
if(typeof data19 !== "string"){
const err55 = {instancePath:instancePath+"/plan/switches/" + i0+"/macro",schemaPath:"#/properties/plan/properties/switches/items/properties/macro/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.switches.items.properties.macro.type,parentSchema:schema11.properties.plan.properties.switches.items.properties.macro,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data16.state !== undefined){
let data20 = data16.state;
if(typeof data20 !== "string"){
const err56 = {instancePath:instancePath+"/plan/switches/" + i0+"/state",schemaPath:"#/properties/plan/properties/switches/items/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.switches.items.properties.state.type,parentSchema:schema11.properties.plan.properties.switches.items.properties.state,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!((data20 === "on") || (data20 === "off"))){
const err57 = {instancePath:instancePath+"/plan/switches/" + i0+"/state",schemaPath:"#/properties/plan/properties/switches/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema11.properties.plan.properties.switches.items.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.plan.properties.switches.items.properties.state.enum,parentSchema:schema11.properties.plan.properties.switches.items.properties.state,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data16.stock !== undefined){
let data21 = data16.stock;
if(typeof data21 !== "string"){
const err58 = {instancePath:instancePath+"/plan/switches/" + i0+"/stock",schemaPath:"#/properties/plan/properties/switches/items/properties/stock/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.switches.items.properties.stock.type,parentSchema:schema11.properties.plan.properties.switches.items.properties.stock,data:data21};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!((data21 === "on") || (data21 === "off"))){
const err59 = {instancePath:instancePath+"/plan/switches/" + i0+"/stock",schemaPath:"#/properties/plan/properties/switches/items/properties/stock/enum",keyword:"enum",params:{allowedValues: schema11.properties.plan.properties.switches.items.properties.stock.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.plan.properties.switches.items.properties.stock.enum,parentSchema:schema11.properties.plan.properties.switches.items.properties.stock,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data16.reasons !== undefined){
let data22 = data16.reasons;
if(Array.isArray(data22)){
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
if(typeof data23 !== "string"){
const err60 = {instancePath:instancePath+"/plan/switches/" + i0+"/reasons/" + i1,schemaPath:"#/properties/plan/properties/switches/items/properties/reasons/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.switches.items.properties.reasons.items.type,parentSchema:schema11.properties.plan.properties.switches.items.properties.reasons.items,data:data23};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/plan/switches/" + i0+"/reasons",schemaPath:"#/properties/plan/properties/switches/items/properties/reasons/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.plan.properties.switches.items.properties.reasons.type,parentSchema:schema11.properties.plan.properties.switches.items.properties.reasons,data:data22};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/plan/switches/" + i0,schemaPath:"#/properties/plan/properties/switches/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.plan.properties.switches.items.type,parentSchema:schema11.properties.plan.properties.switches.items,data:data16};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/plan/switches",schemaPath:"#/properties/plan/properties/switches/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.plan.properties.switches.type,parentSchema:schema11.properties.plan.properties.switches,data:data15};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data2.settings !== undefined){
let data24 = data2.settings;
if(Array.isArray(data24)){
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
let data25 = data24[i2];
if(!(data25 && typeof data25 == "object" && !Array.isArray(data25))){
const err64 = {instancePath:instancePath+"/plan/settings/" + i2,schemaPath:"#/properties/plan/properties/settings/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.plan.properties.settings.items.type,parentSchema:schema11.properties.plan.properties.settings.items,data:data25};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/plan/settings",schemaPath:"#/properties/plan/properties/settings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.plan.properties.settings.type,parentSchema:schema11.properties.plan.properties.settings,data:data24};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data2.fields !== undefined){
let data26 = data2.fields;
if(Array.isArray(data26)){
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
let data27 = data26[i3];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.id === undefined){
const err66 = {instancePath:instancePath+"/plan/fields/" + i3,schemaPath:"#/properties/plan/properties/fields/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema11.properties.plan.properties.fields.items.required,parentSchema:schema11.properties.plan.properties.fields.items,data:data27};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data27.placeholder === undefined){
const err67 = {instancePath:instancePath+"/plan/fields/" + i3,schemaPath:"#/properties/plan/properties/fields/items/required",keyword:"required",params:{missingProperty: "placeholder"},message:"must have required property '"+"placeholder"+"'",schema:schema11.properties.plan.properties.fields.items.required,parentSchema:schema11.properties.plan.properties.fields.items,data:data27};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data27.id !== undefined){
let data28 = data27.id;
if(typeof data28 !== "string"){
const err68 = {instancePath:instancePath+"/plan/fields/" + i3+"/id",schemaPath:"#/properties/plan/properties/fields/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.fields.items.properties.id.type,parentSchema:schema11.properties.plan.properties.fields.items.properties.id,data:data28};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data27.placeholder !== undefined){
let data29 = data27.placeholder;
if(typeof data29 !== "string"){
const err69 = {instancePath:instancePath+"/plan/fields/" + i3+"/placeholder",schemaPath:"#/properties/plan/properties/fields/items/properties/placeholder/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.fields.items.properties.placeholder.type,parentSchema:schema11.properties.plan.properties.fields.items.properties.placeholder,data:data29};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/plan/fields/" + i3,schemaPath:"#/properties/plan/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.plan.properties.fields.items.type,parentSchema:schema11.properties.plan.properties.fields.items,data:data27};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/plan/fields",schemaPath:"#/properties/plan/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.plan.properties.fields.type,parentSchema:schema11.properties.plan.properties.fields,data:data26};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data2.listeners !== undefined){
let data30 = data2.listeners;
if(Array.isArray(data30)){
const len4 = data30.length;
for(let i4=0; i4<len4; i4++){
let data31 = data30[i4];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.transport === undefined){
const err72 = {instancePath:instancePath+"/plan/listeners/" + i4,schemaPath:"#/definitions/listener/required",keyword:"required",params:{missingProperty: "transport"},message:"must have required property '"+"transport"+"'",schema:schema12.required,parentSchema:schema12,data:data31};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data31.port === undefined){
const err73 = {instancePath:instancePath+"/plan/listeners/" + i4,schemaPath:"#/definitions/listener/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema12.required,parentSchema:schema12,data:data31};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data31.transport !== undefined){
let data32 = data31.transport;
if(typeof data32 !== "string"){
const err74 = {instancePath:instancePath+"/plan/listeners/" + i4+"/transport",schemaPath:"#/definitions/listener/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.transport.type,parentSchema:schema12.properties.transport,data:data32};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!((data32 === "tcp") || (data32 === "udp"))){
const err75 = {instancePath:instancePath+"/plan/listeners/" + i4+"/transport",schemaPath:"#/definitions/listener/properties/transport/enum",keyword:"enum",params:{allowedValues: schema12.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.transport.enum,parentSchema:schema12.properties.transport,data:data32};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data31.port !== undefined){
let data33 = data31.port;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err76 = {instancePath:instancePath+"/plan/listeners/" + i4+"/port",schemaPath:"#/definitions/listener/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.port.type,parentSchema:schema12.properties.port,data:data33};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/plan/listeners/" + i4,schemaPath:"#/definitions/listener/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data:data31};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/plan/listeners",schemaPath:"#/properties/plan/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.plan.properties.listeners.type,parentSchema:schema11.properties.plan.properties.listeners,data:data30};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data2.contract !== undefined){
let data34 = data2.contract;
if(Array.isArray(data34)){
const len5 = data34.length;
for(let i5=0; i5<len5; i5++){
let data35 = data34[i5];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.transport === undefined){
const err79 = {instancePath:instancePath+"/plan/contract/" + i5,schemaPath:"#/definitions/listener/required",keyword:"required",params:{missingProperty: "transport"},message:"must have required property '"+"transport"+"'",schema:schema12.required,parentSchema:schema12,data:data35};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data35.port === undefined){
const err80 = {instancePath:instancePath+"/plan/contract/" + i5,schemaPath:"#/definitions/listener/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema12.required,parentSchema:schema12,data:data35};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data35.transport !== undefined){
let data36 = data35.transport;
if(typeof data36 !== "string"){
const err81 = {instancePath:instancePath+"/plan/contract/" + i5+"/transport",schemaPath:"#/definitions/listener/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.transport.type,parentSchema:schema12.properties.transport,data:data36};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!((data36 === "tcp") || (data36 === "udp"))){
const err82 = {instancePath:instancePath+"/plan/contract/" + i5+"/transport",schemaPath:"#/definitions/listener/properties/transport/enum",keyword:"enum",params:{allowedValues: schema12.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.transport.enum,parentSchema:schema12.properties.transport,data:data36};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data35.port !== undefined){
let data37 = data35.port;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err83 = {instancePath:instancePath+"/plan/contract/" + i5+"/port",schemaPath:"#/definitions/listener/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.port.type,parentSchema:schema12.properties.port,data:data37};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/plan/contract/" + i5,schemaPath:"#/definitions/listener/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data:data35};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/plan/contract",schemaPath:"#/properties/plan/properties/contract/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.plan.properties.contract.type,parentSchema:schema11.properties.plan.properties.contract,data:data34};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data2.edits !== undefined){
let data38 = data2.edits;
if(Array.isArray(data38)){
const len6 = data38.length;
for(let i6=0; i6<len6; i6++){
let data39 = data38[i6];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.id === undefined){
const err86 = {instancePath:instancePath+"/plan/edits/" + i6,schemaPath:"#/properties/plan/properties/edits/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema11.properties.plan.properties.edits.items.required,parentSchema:schema11.properties.plan.properties.edits.items,data:data39};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data39.file === undefined){
const err87 = {instancePath:instancePath+"/plan/edits/" + i6,schemaPath:"#/properties/plan/properties/edits/items/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema11.properties.plan.properties.edits.items.required,parentSchema:schema11.properties.plan.properties.edits.items,data:data39};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data39.reason === undefined){
const err88 = {instancePath:instancePath+"/plan/edits/" + i6,schemaPath:"#/properties/plan/properties/edits/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema11.properties.plan.properties.edits.items.required,parentSchema:schema11.properties.plan.properties.edits.items,data:data39};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data39.id !== undefined){
let data40 = data39.id;
if(typeof data40 !== "string"){
const err89 = {instancePath:instancePath+"/plan/edits/" + i6+"/id",schemaPath:"#/properties/plan/properties/edits/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.edits.items.properties.id.type,parentSchema:schema11.properties.plan.properties.edits.items.properties.id,data:data40};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data39.file !== undefined){
let data41 = data39.file;
if(typeof data41 !== "string"){
const err90 = {instancePath:instancePath+"/plan/edits/" + i6+"/file",schemaPath:"#/properties/plan/properties/edits/items/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.edits.items.properties.file.type,parentSchema:schema11.properties.plan.properties.edits.items.properties.file,data:data41};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data39.reason !== undefined){
let data42 = data39.reason;
if(typeof data42 !== "string"){
const err91 = {instancePath:instancePath+"/plan/edits/" + i6+"/reason",schemaPath:"#/properties/plan/properties/edits/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.edits.items.properties.reason.type,parentSchema:schema11.properties.plan.properties.edits.items.properties.reason,data:data42};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data39.upstream !== undefined){
let data43 = data39.upstream;
if(typeof data43 !== "string"){
const err92 = {instancePath:instancePath+"/plan/edits/" + i6+"/upstream",schemaPath:"#/properties/plan/properties/edits/items/properties/upstream/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.edits.items.properties.upstream.type,parentSchema:schema11.properties.plan.properties.edits.items.properties.upstream,data:data43};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/plan/edits/" + i6,schemaPath:"#/properties/plan/properties/edits/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.plan.properties.edits.items.type,parentSchema:schema11.properties.plan.properties.edits.items,data:data39};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/plan/edits",schemaPath:"#/properties/plan/properties/edits/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.plan.properties.edits.type,parentSchema:schema11.properties.plan.properties.edits,data:data38};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data2.limits !== undefined){
let data44 = data2.limits;
if(Array.isArray(data44)){
const len7 = data44.length;
for(let i7=0; i7<len7; i7++){
let data45 = data44[i7];
if(typeof data45 !== "string"){
const err95 = {instancePath:instancePath+"/plan/limits/" + i7,schemaPath:"#/properties/plan/properties/limits/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.limits.items.type,parentSchema:schema11.properties.plan.properties.limits.items,data:data45};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/plan/limits",schemaPath:"#/properties/plan/properties/limits/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.plan.properties.limits.type,parentSchema:schema11.properties.plan.properties.limits,data:data44};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data2.waivers !== undefined){
let data46 = data2.waivers;
if(Array.isArray(data46)){
const len8 = data46.length;
for(let i8=0; i8<len8; i8++){
let data47 = data46[i8];
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.check === undefined){
const err97 = {instancePath:instancePath+"/plan/waivers/" + i8,schemaPath:"#/properties/plan/properties/waivers/items/required",keyword:"required",params:{missingProperty: "check"},message:"must have required property '"+"check"+"'",schema:schema11.properties.plan.properties.waivers.items.required,parentSchema:schema11.properties.plan.properties.waivers.items,data:data47};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data47.reason === undefined){
const err98 = {instancePath:instancePath+"/plan/waivers/" + i8,schemaPath:"#/properties/plan/properties/waivers/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema11.properties.plan.properties.waivers.items.required,parentSchema:schema11.properties.plan.properties.waivers.items,data:data47};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data47.until === undefined){
const err99 = {instancePath:instancePath+"/plan/waivers/" + i8,schemaPath:"#/properties/plan/properties/waivers/items/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'",schema:schema11.properties.plan.properties.waivers.items.required,parentSchema:schema11.properties.plan.properties.waivers.items,data:data47};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data47.check !== undefined){
let data48 = data47.check;
if(typeof data48 !== "string"){
const err100 = {instancePath:instancePath+"/plan/waivers/" + i8+"/check",schemaPath:"#/properties/plan/properties/waivers/items/properties/check/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.waivers.items.properties.check.type,parentSchema:schema11.properties.plan.properties.waivers.items.properties.check,data:data48};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data47.reason !== undefined){
let data49 = data47.reason;
if(typeof data49 !== "string"){
const err101 = {instancePath:instancePath+"/plan/waivers/" + i8+"/reason",schemaPath:"#/properties/plan/properties/waivers/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.waivers.items.properties.reason.type,parentSchema:schema11.properties.plan.properties.waivers.items.properties.reason,data:data49};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data47.until !== undefined){
let data50 = data47.until;
if(typeof data50 !== "string"){
const err102 = {instancePath:instancePath+"/plan/waivers/" + i8+"/until",schemaPath:"#/properties/plan/properties/waivers/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.plan.properties.waivers.items.properties.until.type,parentSchema:schema11.properties.plan.properties.waivers.items.properties.until,data:data50};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/plan/waivers/" + i8,schemaPath:"#/properties/plan/properties/waivers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.plan.properties.waivers.items.type,parentSchema:schema11.properties.plan.properties.waivers.items,data:data47};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/plan/waivers",schemaPath:"#/properties/plan/properties/waivers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.plan.properties.waivers.type,parentSchema:schema11.properties.plan.properties.waivers,data:data46};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.plan.type,parentSchema:schema11.properties.plan,data:data2};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data.oracle !== undefined){
let data51 = data.oracle;
if(Array.isArray(data51)){
const len9 = data51.length;
for(let i9=0; i9<len9; i9++){
let data52 = data51[i9];
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.feature === undefined){
const err106 = {instancePath:instancePath+"/oracle/" + i9,schemaPath:"#/properties/oracle/items/required",keyword:"required",params:{missingProperty: "feature"},message:"must have required property '"+"feature"+"'",schema:schema11.properties.oracle.items.required,parentSchema:schema11.properties.oracle.items,data:data52};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data52.macro === undefined){
const err107 = {instancePath:instancePath+"/oracle/" + i9,schemaPath:"#/properties/oracle/items/required",keyword:"required",params:{missingProperty: "macro"},message:"must have required property '"+"macro"+"'",schema:schema11.properties.oracle.items.required,parentSchema:schema11.properties.oracle.items,data:data52};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data52.requested === undefined){
const err108 = {instancePath:instancePath+"/oracle/" + i9,schemaPath:"#/properties/oracle/items/required",keyword:"required",params:{missingProperty: "requested"},message:"must have required property '"+"requested"+"'",schema:schema11.properties.oracle.items.required,parentSchema:schema11.properties.oracle.items,data:data52};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data52.effective === undefined){
const err109 = {instancePath:instancePath+"/oracle/" + i9,schemaPath:"#/properties/oracle/items/required",keyword:"required",params:{missingProperty: "effective"},message:"must have required property '"+"effective"+"'",schema:schema11.properties.oracle.items.required,parentSchema:schema11.properties.oracle.items,data:data52};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data52.feature !== undefined){
let data53 = data52.feature;
if(typeof data53 !== "string"){
const err110 = {instancePath:instancePath+"/oracle/" + i9+"/feature",schemaPath:"#/properties/oracle/items/properties/feature/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.oracle.items.properties.feature.type,parentSchema:schema11.properties.oracle.items.properties.feature,data:data53};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data52.macro !== undefined){
let data54 = data52.macro;
if(typeof data54 !== "string"){
const err111 = {instancePath:instancePath+"/oracle/" + i9+"/macro",schemaPath:"#/properties/oracle/items/properties/macro/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.oracle.items.properties.macro.type,parentSchema:schema11.properties.oracle.items.properties.macro,data:data54};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data52.effective !== undefined){
let data55 = data52.effective;
if(typeof data55 !== "string"){
const err112 = {instancePath:instancePath+"/oracle/" + i9+"/effective",schemaPath:"#/properties/oracle/items/properties/effective/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.oracle.items.properties.effective.type,parentSchema:schema11.properties.oracle.items.properties.effective,data:data55};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(!(((data55 === "on") || (data55 === "off")) || (data55 === "unknown"))){
const err113 = {instancePath:instancePath+"/oracle/" + i9+"/effective",schemaPath:"#/properties/oracle/items/properties/effective/enum",keyword:"enum",params:{allowedValues: schema11.properties.oracle.items.properties.effective.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.oracle.items.properties.effective.enum,parentSchema:schema11.properties.oracle.items.properties.effective,data:data55};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/oracle/" + i9,schemaPath:"#/properties/oracle/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.oracle.items.type,parentSchema:schema11.properties.oracle.items,data:data52};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/oracle",schemaPath:"#/properties/oracle/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.type,parentSchema:schema11.properties.oracle,data:data51};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.audit !== undefined){
let data56 = data.audit;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.subject === undefined){
const err116 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'",schema:schema11.properties.audit.required,parentSchema:schema11.properties.audit,data:data56};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data56.features === undefined){
const err117 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/required",keyword:"required",params:{missingProperty: "features"},message:"must have required property '"+"features"+"'",schema:schema11.properties.audit.required,parentSchema:schema11.properties.audit,data:data56};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data56.listeners === undefined){
const err118 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/required",keyword:"required",params:{missingProperty: "listeners"},message:"must have required property '"+"listeners"+"'",schema:schema11.properties.audit.required,parentSchema:schema11.properties.audit,data:data56};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data56.notChecked === undefined){
const err119 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/required",keyword:"required",params:{missingProperty: "notChecked"},message:"must have required property '"+"notChecked"+"'",schema:schema11.properties.audit.required,parentSchema:schema11.properties.audit,data:data56};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data56.unknowable === undefined){
const err120 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/required",keyword:"required",params:{missingProperty: "unknowable"},message:"must have required property '"+"unknowable"+"'",schema:schema11.properties.audit.required,parentSchema:schema11.properties.audit,data:data56};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data56.subject !== undefined){
let data57 = data56.subject;
if(!(data57 && typeof data57 == "object" && !Array.isArray(data57))){
const err121 = {instancePath:instancePath+"/audit/subject",schemaPath:"#/properties/audit/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.audit.properties.subject.type,parentSchema:schema11.properties.audit.properties.subject,data:data57};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data56.features !== undefined){
let data58 = data56.features;
if(Array.isArray(data58)){
const len10 = data58.length;
for(let i10=0; i10<len10; i10++){
let data59 = data58[i10];
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.id === undefined){
const err122 = {instancePath:instancePath+"/audit/features/" + i10,schemaPath:"#/properties/audit/properties/features/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema11.properties.audit.properties.features.items.required,parentSchema:schema11.properties.audit.properties.features.items,data:data59};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data59.verdict === undefined){
const err123 = {instancePath:instancePath+"/audit/features/" + i10,schemaPath:"#/properties/audit/properties/features/items/required",keyword:"required",params:{missingProperty: "verdict"},message:"must have required property '"+"verdict"+"'",schema:schema11.properties.audit.properties.features.items.required,parentSchema:schema11.properties.audit.properties.features.items,data:data59};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data59.id !== undefined){
let data60 = data59.id;
if(typeof data60 !== "string"){
const err124 = {instancePath:instancePath+"/audit/features/" + i10+"/id",schemaPath:"#/properties/audit/properties/features/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.audit.properties.features.items.properties.id.type,parentSchema:schema11.properties.audit.properties.features.items.properties.id,data:data60};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data59.verdict !== undefined){
let data61 = data59.verdict;
if(typeof data61 !== "string"){
const err125 = {instancePath:instancePath+"/audit/features/" + i10+"/verdict",schemaPath:"#/properties/audit/properties/features/items/properties/verdict/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.audit.properties.features.items.properties.verdict.type,parentSchema:schema11.properties.audit.properties.features.items.properties.verdict,data:data61};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/audit/features/" + i10,schemaPath:"#/properties/audit/properties/features/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.audit.properties.features.items.type,parentSchema:schema11.properties.audit.properties.features.items,data:data59};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/audit/features",schemaPath:"#/properties/audit/properties/features/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.audit.properties.features.type,parentSchema:schema11.properties.audit.properties.features,data:data58};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data56.listeners !== undefined){
let data62 = data56.listeners;
if(!(Array.isArray(data62))){
const err128 = {instancePath:instancePath+"/audit/listeners",schemaPath:"#/properties/audit/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.audit.properties.listeners.type,parentSchema:schema11.properties.audit.properties.listeners,data:data62};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data56.notChecked !== undefined){
let data63 = data56.notChecked;
if(!(Array.isArray(data63))){
const err129 = {instancePath:instancePath+"/audit/notChecked",schemaPath:"#/properties/audit/properties/notChecked/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.audit.properties.notChecked.type,parentSchema:schema11.properties.audit.properties.notChecked,data:data63};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data56.unknowable !== undefined){
let data64 = data56.unknowable;
if(!(Array.isArray(data64))){
const err130 = {instancePath:instancePath+"/audit/unknowable",schemaPath:"#/properties/audit/properties/unknowable/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.audit.properties.unknowable.type,parentSchema:schema11.properties.audit.properties.unknowable,data:data64};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.audit.type,parentSchema:schema11.properties.audit,data:data56};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data.control !== undefined){
let data65 = data.control;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.size === undefined){
const err132 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'",schema:schema11.properties.control.required,parentSchema:schema11.properties.control,data:data65};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data65.digest === undefined){
const err133 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema11.properties.control.required,parentSchema:schema11.properties.control,data:data65};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data65.listeners === undefined){
const err134 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/required",keyword:"required",params:{missingProperty: "listeners"},message:"must have required property '"+"listeners"+"'",schema:schema11.properties.control.required,parentSchema:schema11.properties.control,data:data65};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data65.features === undefined){
const err135 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/required",keyword:"required",params:{missingProperty: "features"},message:"must have required property '"+"features"+"'",schema:schema11.properties.control.required,parentSchema:schema11.properties.control,data:data65};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(data65.rest === undefined){
const err136 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/required",keyword:"required",params:{missingProperty: "rest"},message:"must have required property '"+"rest"+"'",schema:schema11.properties.control.required,parentSchema:schema11.properties.control,data:data65};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data65.size !== undefined){
let data66 = data65.size;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err137 = {instancePath:instancePath+"/control/size",schemaPath:"#/properties/control/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.control.properties.size.type,parentSchema:schema11.properties.control.properties.size,data:data66};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data65.digest !== undefined){
let data67 = data65.digest;
if(typeof data67 !== "string"){
const err138 = {instancePath:instancePath+"/control/digest",schemaPath:"#/properties/control/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.control.properties.digest.type,parentSchema:schema11.properties.control.properties.digest,data:data67};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data65.listeners !== undefined){
let data68 = data65.listeners;
if(Array.isArray(data68)){
const len11 = data68.length;
for(let i11=0; i11<len11; i11++){
let data69 = data68[i11];
if(typeof data69 !== "string"){
const err139 = {instancePath:instancePath+"/control/listeners/" + i11,schemaPath:"#/properties/control/properties/listeners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.control.properties.listeners.items.type,parentSchema:schema11.properties.control.properties.listeners.items,data:data69};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
else {
const err140 = {instancePath:instancePath+"/control/listeners",schemaPath:"#/properties/control/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.control.properties.listeners.type,parentSchema:schema11.properties.control.properties.listeners,data:data68};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data65.features !== undefined){
let data70 = data65.features;
if(Array.isArray(data70)){
const len12 = data70.length;
for(let i12=0; i12<len12; i12++){
let data71 = data70[i12];
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.feature === undefined){
const err141 = {instancePath:instancePath+"/control/features/" + i12,schemaPath:"#/properties/control/properties/features/items/required",keyword:"required",params:{missingProperty: "feature"},message:"must have required property '"+"feature"+"'",schema:schema11.properties.control.properties.features.items.required,parentSchema:schema11.properties.control.properties.features.items,data:data71};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data71.fired === undefined){
const err142 = {instancePath:instancePath+"/control/features/" + i12,schemaPath:"#/properties/control/properties/features/items/required",keyword:"required",params:{missingProperty: "fired"},message:"must have required property '"+"fired"+"'",schema:schema11.properties.control.properties.features.items.required,parentSchema:schema11.properties.control.properties.features.items,data:data71};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data71.feature !== undefined){
let data72 = data71.feature;
if(typeof data72 !== "string"){
const err143 = {instancePath:instancePath+"/control/features/" + i12+"/feature",schemaPath:"#/properties/control/properties/features/items/properties/feature/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.control.properties.features.items.properties.feature.type,parentSchema:schema11.properties.control.properties.features.items.properties.feature,data:data72};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data71.fired !== undefined){
let data73 = data71.fired;
if(typeof data73 !== "boolean"){
const err144 = {instancePath:instancePath+"/control/features/" + i12+"/fired",schemaPath:"#/properties/control/properties/features/items/properties/fired/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.control.properties.features.items.properties.fired.type,parentSchema:schema11.properties.control.properties.features.items.properties.fired,data:data73};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/control/features/" + i12,schemaPath:"#/properties/control/properties/features/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.control.properties.features.items.type,parentSchema:schema11.properties.control.properties.features.items,data:data71};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
else {
const err146 = {instancePath:instancePath+"/control/features",schemaPath:"#/properties/control/properties/features/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.control.properties.features.type,parentSchema:schema11.properties.control.properties.features,data:data70};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data65.rest !== undefined){
let data74 = data65.rest;
if((!(data74 && typeof data74 == "object" && !Array.isArray(data74))) && (data74 !== null)){
const err147 = {instancePath:instancePath+"/control/rest",schemaPath:"#/properties/control/properties/rest/type",keyword:"type",params:{type: schema11.properties.control.properties.rest.type},message:"must be object,null",schema:schema11.properties.control.properties.rest.type,parentSchema:schema11.properties.control.properties.rest,data:data74};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.digest === undefined){
const err148 = {instancePath:instancePath+"/control/rest",schemaPath:"#/properties/control/properties/rest/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema11.properties.control.properties.rest.required,parentSchema:schema11.properties.control.properties.rest,data:data74};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data74.features === undefined){
const err149 = {instancePath:instancePath+"/control/rest",schemaPath:"#/properties/control/properties/rest/required",keyword:"required",params:{missingProperty: "features"},message:"must have required property '"+"features"+"'",schema:schema11.properties.control.properties.rest.required,parentSchema:schema11.properties.control.properties.rest,data:data74};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data74.digest !== undefined){
let data75 = data74.digest;
if(typeof data75 !== "string"){
const err150 = {instancePath:instancePath+"/control/rest/digest",schemaPath:"#/properties/control/properties/rest/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.control.properties.rest.properties.digest.type,parentSchema:schema11.properties.control.properties.rest.properties.digest,data:data75};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data74.features !== undefined){
let data76 = data74.features;
if(Array.isArray(data76)){
const len13 = data76.length;
for(let i13=0; i13<len13; i13++){
let data77 = data76[i13];
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.feature === undefined){
const err151 = {instancePath:instancePath+"/control/rest/features/" + i13,schemaPath:"#/properties/control/properties/rest/properties/features/items/required",keyword:"required",params:{missingProperty: "feature"},message:"must have required property '"+"feature"+"'",schema:schema11.properties.control.properties.rest.properties.features.items.required,parentSchema:schema11.properties.control.properties.rest.properties.features.items,data:data77};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data77.fired === undefined){
const err152 = {instancePath:instancePath+"/control/rest/features/" + i13,schemaPath:"#/properties/control/properties/rest/properties/features/items/required",keyword:"required",params:{missingProperty: "fired"},message:"must have required property '"+"fired"+"'",schema:schema11.properties.control.properties.rest.properties.features.items.required,parentSchema:schema11.properties.control.properties.rest.properties.features.items,data:data77};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data77.feature !== undefined){
let data78 = data77.feature;
if(typeof data78 !== "string"){
const err153 = {instancePath:instancePath+"/control/rest/features/" + i13+"/feature",schemaPath:"#/properties/control/properties/rest/properties/features/items/properties/feature/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.control.properties.rest.properties.features.items.properties.feature.type,parentSchema:schema11.properties.control.properties.rest.properties.features.items.properties.feature,data:data78};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data77.fired !== undefined){
let data79 = data77.fired;
if(typeof data79 !== "boolean"){
const err154 = {instancePath:instancePath+"/control/rest/features/" + i13+"/fired",schemaPath:"#/properties/control/properties/rest/properties/features/items/properties/fired/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.control.properties.rest.properties.features.items.properties.fired.type,parentSchema:schema11.properties.control.properties.rest.properties.features.items.properties.fired,data:data79};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/control/rest/features/" + i13,schemaPath:"#/properties/control/properties/rest/properties/features/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.control.properties.rest.properties.features.items.type,parentSchema:schema11.properties.control.properties.rest.properties.features.items,data:data77};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/control/rest/features",schemaPath:"#/properties/control/properties/rest/properties/features/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.control.properties.rest.properties.features.type,parentSchema:schema11.properties.control.properties.rest.properties.features,data:data76};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
}
}
else {
const err157 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.control.type,parentSchema:schema11.properties.control,data:data65};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data.update !== undefined){
let data80 = data.update;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.ways === undefined){
const err158 = {instancePath:instancePath+"/update",schemaPath:"#/properties/update/required",keyword:"required",params:{missingProperty: "ways"},message:"must have required property '"+"ways"+"'",schema:schema11.properties.update.required,parentSchema:schema11.properties.update,data:data80};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data80.summary === undefined){
const err159 = {instancePath:instancePath+"/update",schemaPath:"#/properties/update/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'",schema:schema11.properties.update.required,parentSchema:schema11.properties.update,data:data80};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data80.ways !== undefined){
let data81 = data80.ways;
if(Array.isArray(data81)){
const len14 = data81.length;
for(let i14=0; i14<len14; i14++){
let data82 = data81[i14];
if(typeof data82 !== "string"){
const err160 = {instancePath:instancePath+"/update/ways/" + i14,schemaPath:"#/properties/update/properties/ways/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.update.properties.ways.items.type,parentSchema:schema11.properties.update.properties.ways.items,data:data82};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
else {
const err161 = {instancePath:instancePath+"/update/ways",schemaPath:"#/properties/update/properties/ways/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.update.properties.ways.type,parentSchema:schema11.properties.update.properties.ways,data:data81};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data80.summary !== undefined){
let data83 = data80.summary;
if(Array.isArray(data83)){
const len15 = data83.length;
for(let i15=0; i15<len15; i15++){
let data84 = data83[i15];
if(typeof data84 !== "string"){
const err162 = {instancePath:instancePath+"/update/summary/" + i15,schemaPath:"#/properties/update/properties/summary/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.update.properties.summary.items.type,parentSchema:schema11.properties.update.properties.summary.items,data:data84};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/update/summary",schemaPath:"#/properties/update/properties/summary/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.update.properties.summary.type,parentSchema:schema11.properties.update.properties.summary,data:data83};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
else {
const err164 = {instancePath:instancePath+"/update",schemaPath:"#/properties/update/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.update.type,parentSchema:schema11.properties.update,data:data80};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data.source !== undefined){
let data85 = data.source;
if(typeof data85 !== "string"){
const err165 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.source.type,parentSchema:schema11.properties.source,data:data85};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data.toolchain !== undefined){
let data86 = data.toolchain;
if(Array.isArray(data86)){
const len16 = data86.length;
for(let i16=0; i16<len16; i16++){
let data87 = data86[i16];
if(typeof data87 !== "string"){
const err166 = {instancePath:instancePath+"/toolchain/" + i16,schemaPath:"#/properties/toolchain/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.toolchain.items.type,parentSchema:schema11.properties.toolchain.items,data:data87};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath:instancePath+"/toolchain",schemaPath:"#/properties/toolchain/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.toolchain.type,parentSchema:schema11.properties.toolchain,data:data86};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data.digests !== undefined){
let data88 = data.digests;
if(Array.isArray(data88)){
const len17 = data88.length;
for(let i17=0; i17<len17; i17++){
let data89 = data88[i17];
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(data89.file === undefined){
const err168 = {instancePath:instancePath+"/digests/" + i17,schemaPath:"#/properties/digests/items/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema11.properties.digests.items.required,parentSchema:schema11.properties.digests.items,data:data89};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data89.sha256 === undefined){
const err169 = {instancePath:instancePath+"/digests/" + i17,schemaPath:"#/properties/digests/items/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'",schema:schema11.properties.digests.items.required,parentSchema:schema11.properties.digests.items,data:data89};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(data89.file !== undefined){
let data90 = data89.file;
if(typeof data90 !== "string"){
const err170 = {instancePath:instancePath+"/digests/" + i17+"/file",schemaPath:"#/properties/digests/items/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.digests.items.properties.file.type,parentSchema:schema11.properties.digests.items.properties.file,data:data90};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data89.sha256 !== undefined){
let data91 = data89.sha256;
if(typeof data91 !== "string"){
const err171 = {instancePath:instancePath+"/digests/" + i17+"/sha256",schemaPath:"#/properties/digests/items/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.digests.items.properties.sha256.type,parentSchema:schema11.properties.digests.items.properties.sha256,data:data91};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/digests/" + i17,schemaPath:"#/properties/digests/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.digests.items.type,parentSchema:schema11.properties.digests.items,data:data89};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath:instancePath+"/digests",schemaPath:"#/properties/digests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.digests.type,parentSchema:schema11.properties.digests,data:data88};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data.findings !== undefined){
let data92 = data.findings;
if(Array.isArray(data92)){
const len18 = data92.length;
for(let i18=0; i18<len18; i18++){
let data93 = data92[i18];
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
if(data93.check === undefined){
const err174 = {instancePath:instancePath+"/findings/" + i18,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "check"},message:"must have required property '"+"check"+"'",schema:schema11.properties.findings.items.required,parentSchema:schema11.properties.findings.items,data:data93};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data93.severity === undefined){
const err175 = {instancePath:instancePath+"/findings/" + i18,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema11.properties.findings.items.required,parentSchema:schema11.properties.findings.items,data:data93};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data93.message === undefined){
const err176 = {instancePath:instancePath+"/findings/" + i18,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema11.properties.findings.items.required,parentSchema:schema11.properties.findings.items,data:data93};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(data93.remedy === undefined){
const err177 = {instancePath:instancePath+"/findings/" + i18,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "remedy"},message:"must have required property '"+"remedy"+"'",schema:schema11.properties.findings.items.required,parentSchema:schema11.properties.findings.items,data:data93};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data93.check !== undefined){
let data94 = data93.check;
if(typeof data94 !== "string"){
const err178 = {instancePath:instancePath+"/findings/" + i18+"/check",schemaPath:"#/properties/findings/items/properties/check/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.findings.items.properties.check.type,parentSchema:schema11.properties.findings.items.properties.check,data:data94};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data93.severity !== undefined){
let data95 = data93.severity;
if(typeof data95 !== "string"){
const err179 = {instancePath:instancePath+"/findings/" + i18+"/severity",schemaPath:"#/properties/findings/items/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.findings.items.properties.severity.type,parentSchema:schema11.properties.findings.items.properties.severity,data:data95};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(!(((data95 === "error") || (data95 === "warning")) || (data95 === "note"))){
const err180 = {instancePath:instancePath+"/findings/" + i18+"/severity",schemaPath:"#/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema11.properties.findings.items.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.findings.items.properties.severity.enum,parentSchema:schema11.properties.findings.items.properties.severity,data:data95};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data93.message !== undefined){
let data96 = data93.message;
if(typeof data96 !== "string"){
const err181 = {instancePath:instancePath+"/findings/" + i18+"/message",schemaPath:"#/properties/findings/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.findings.items.properties.message.type,parentSchema:schema11.properties.findings.items.properties.message,data:data96};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data93.remedy !== undefined){
let data97 = data93.remedy;
if(typeof data97 !== "string"){
const err182 = {instancePath:instancePath+"/findings/" + i18+"/remedy",schemaPath:"#/properties/findings/items/properties/remedy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.findings.items.properties.remedy.type,parentSchema:schema11.properties.findings.items.properties.remedy,data:data97};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
else {
const err183 = {instancePath:instancePath+"/findings/" + i18,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.findings.items.type,parentSchema:schema11.properties.findings.items,data:data93};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.findings.type,parentSchema:schema11.properties.findings,data:data92};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
else {
const err185 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
