// Generated from src/core/bundle/manifest.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateManifest = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","required":["name","version","builds","harden"],"properties":{"name":{"type":"string"},"version":{"type":"string"},"new_install_prompt_erase":{"const":true},"builds":{"type":"array","items":{"type":"object","required":["chipFamily","parts"],"properties":{"chipFamily":{"type":"string"},"parts":{"type":"array","items":{"type":"object","required":["path","offset"],"properties":{"path":{"type":"string"},"offset":{"type":"integer","minimum":0}}}}}}},"harden":{"type":"object","required":["schema","profile","firmware","pin","board","chip","flashSize","image","fields","eraseRegions","bootLog","listeners"],"properties":{"schema":{"const":1},"profile":{"type":"string"},"firmware":{"type":"string"},"pin":{"type":["string","null"]},"board":{"type":"string"},"chip":{"type":"string"},"flashSize":{"type":"string"},"image":{"type":"object","required":["path","size","digest"],"properties":{"path":{"type":"string"},"size":{"type":"integer","minimum":0},"digest":{"type":"string"}}},"fields":{"type":"array","items":{"type":"object","required":["id","offset","size","padding","alphabet","encoding","secret"],"properties":{"id":{"type":"string"},"offset":{"type":"integer","minimum":0},"size":{"type":"integer","minimum":1},"padding":{"enum":["exact","nul"]},"alphabet":{"enum":["base64url","hex","readable","hostname","text"]},"encoding":{"enum":["text","bytes","pairs"]},"secret":{"type":"boolean"}}}},"bootLog":{"type":["object","null"],"required":["baudRate","identity"],"properties":{"baudRate":{"type":"integer","minimum":300},"identity":{"type":"array","items":{"type":"string"}}}},"eraseRegions":{"type":"array","items":{"type":"object","required":["offset","size"],"properties":{"offset":{"type":"integer","minimum":0},"size":{"type":"integer","minimum":0}}}},"listeners":{"type":"array","items":{"type":"string"}}}}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.builds === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "builds"},message:"must have required property '"+"builds"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.harden === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "harden"},message:"must have required property '"+"harden"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.name.type,parentSchema:schema11.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.version.type,parentSchema:schema11.properties.version,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.new_install_prompt_erase !== undefined){
let data2 = data.new_install_prompt_erase;
if(true !== data2){
const err6 = {instancePath:instancePath+"/new_install_prompt_erase",schemaPath:"#/properties/new_install_prompt_erase/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema11.properties.new_install_prompt_erase,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.builds !== undefined){
let data3 = data.builds;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.chipFamily === undefined){
const err7 = {instancePath:instancePath+"/builds/" + i0,schemaPath:"#/properties/builds/items/required",keyword:"required",params:{missingProperty: "chipFamily"},message:"must have required property '"+"chipFamily"+"'",schema:schema11.properties.builds.items.required,parentSchema:schema11.properties.builds.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4.parts === undefined){
const err8 = {instancePath:instancePath+"/builds/" + i0,schemaPath:"#/properties/builds/items/required",keyword:"required",params:{missingProperty: "parts"},message:"must have required property '"+"parts"+"'",schema:schema11.properties.builds.items.required,parentSchema:schema11.properties.builds.items,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4.chipFamily !== undefined){
let data5 = data4.chipFamily;
if(typeof data5 !== "string"){
const err9 = {instancePath:instancePath+"/builds/" + i0+"/chipFamily",schemaPath:"#/properties/builds/items/properties/chipFamily/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.builds.items.properties.chipFamily.type,parentSchema:schema11.properties.builds.items.properties.chipFamily,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.parts !== undefined){
let data6 = data4.parts;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.path === undefined){
const err10 = {instancePath:instancePath+"/builds/" + i0+"/parts/" + i1,schemaPath:"#/properties/builds/items/properties/parts/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema11.properties.builds.items.properties.parts.items.required,parentSchema:schema11.properties.builds.items.properties.parts.items,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data7.offset === undefined){
const err11 = {instancePath:instancePath+"/builds/" + i0+"/parts/" + i1,schemaPath:"#/properties/builds/items/properties/parts/items/required",keyword:"required",params:{missingProperty: "offset"},message:"must have required property '"+"offset"+"'",schema:schema11.properties.builds.items.properties.parts.items.required,parentSchema:schema11.properties.builds.items.properties.parts.items,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data7.path !== undefined){
let data8 = data7.path;
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/builds/" + i0+"/parts/" + i1+"/path",schemaPath:"#/properties/builds/items/properties/parts/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.builds.items.properties.parts.items.properties.path.type,parentSchema:schema11.properties.builds.items.properties.parts.items.properties.path,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.offset !== undefined){
let data9 = data7.offset;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err13 = {instancePath:instancePath+"/builds/" + i0+"/parts/" + i1+"/offset",schemaPath:"#/properties/builds/items/properties/parts/items/properties/offset/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.builds.items.properties.parts.items.properties.offset.type,parentSchema:schema11.properties.builds.items.properties.parts.items.properties.offset,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err14 = {instancePath:instancePath+"/builds/" + i0+"/parts/" + i1+"/offset",schemaPath:"#/properties/builds/items/properties/parts/items/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.builds.items.properties.parts.items.properties.offset,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/builds/" + i0+"/parts/" + i1,schemaPath:"#/properties/builds/items/properties/parts/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.builds.items.properties.parts.items.type,parentSchema:schema11.properties.builds.items.properties.parts.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/builds/" + i0+"/parts",schemaPath:"#/properties/builds/items/properties/parts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.builds.items.properties.parts.type,parentSchema:schema11.properties.builds.items.properties.parts,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/builds/" + i0,schemaPath:"#/properties/builds/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.builds.items.type,parentSchema:schema11.properties.builds.items,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/builds",schemaPath:"#/properties/builds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.builds.type,parentSchema:schema11.properties.builds,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.harden !== undefined){
let data10 = data.harden;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.schema === undefined){
const err19 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "schema"},message:"must have required property '"+"schema"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data10.profile === undefined){
const err20 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data10.firmware === undefined){
const err21 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "firmware"},message:"must have required property '"+"firmware"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data10.pin === undefined){
const err22 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "pin"},message:"must have required property '"+"pin"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.board === undefined){
const err23 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "board"},message:"must have required property '"+"board"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10.chip === undefined){
const err24 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "chip"},message:"must have required property '"+"chip"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10.flashSize === undefined){
const err25 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "flashSize"},message:"must have required property '"+"flashSize"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data10.image === undefined){
const err26 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "image"},message:"must have required property '"+"image"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data10.fields === undefined){
const err27 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10.eraseRegions === undefined){
const err28 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "eraseRegions"},message:"must have required property '"+"eraseRegions"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10.bootLog === undefined){
const err29 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "bootLog"},message:"must have required property '"+"bootLog"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data10.listeners === undefined){
const err30 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: "listeners"},message:"must have required property '"+"listeners"+"'",schema:schema11.properties.harden.required,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data10.schema !== undefined){
let data11 = data10.schema;
if(1 !== data11){
const err31 = {instancePath:instancePath+"/harden/schema",schemaPath:"#/properties/harden/properties/schema/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema11.properties.harden.properties.schema,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.profile !== undefined){
let data12 = data10.profile;
if(typeof data12 !== "string"){
const err32 = {instancePath:instancePath+"/harden/profile",schemaPath:"#/properties/harden/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.harden.properties.profile.type,parentSchema:schema11.properties.harden.properties.profile,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data10.firmware !== undefined){
let data13 = data10.firmware;
if(typeof data13 !== "string"){
const err33 = {instancePath:instancePath+"/harden/firmware",schemaPath:"#/properties/harden/properties/firmware/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.harden.properties.firmware.type,parentSchema:schema11.properties.harden.properties.firmware,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.pin !== undefined){
let data14 = data10.pin;
if((typeof data14 !== "string") && (data14 !== null)){
const err34 = {instancePath:instancePath+"/harden/pin",schemaPath:"#/properties/harden/properties/pin/type",keyword:"type",params:{type: schema11.properties.harden.properties.pin.type},message:"must be string,null",schema:schema11.properties.harden.properties.pin.type,parentSchema:schema11.properties.harden.properties.pin,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data10.board !== undefined){
let data15 = data10.board;
if(typeof data15 !== "string"){
const err35 = {instancePath:instancePath+"/harden/board",schemaPath:"#/properties/harden/properties/board/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.harden.properties.board.type,parentSchema:schema11.properties.harden.properties.board,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data10.chip !== undefined){
let data16 = data10.chip;
if(typeof data16 !== "string"){
const err36 = {instancePath:instancePath+"/harden/chip",schemaPath:"#/properties/harden/properties/chip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.harden.properties.chip.type,parentSchema:schema11.properties.harden.properties.chip,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data10.flashSize !== undefined){
let data17 = data10.flashSize;
if(typeof data17 !== "string"){
const err37 = {instancePath:instancePath+"/harden/flashSize",schemaPath:"#/properties/harden/properties/flashSize/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.harden.properties.flashSize.type,parentSchema:schema11.properties.harden.properties.flashSize,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data10.image !== undefined){
let data18 = data10.image;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.path === undefined){
const err38 = {instancePath:instancePath+"/harden/image",schemaPath:"#/properties/harden/properties/image/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema11.properties.harden.properties.image.required,parentSchema:schema11.properties.harden.properties.image,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data18.size === undefined){
const err39 = {instancePath:instancePath+"/harden/image",schemaPath:"#/properties/harden/properties/image/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'",schema:schema11.properties.harden.properties.image.required,parentSchema:schema11.properties.harden.properties.image,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data18.digest === undefined){
const err40 = {instancePath:instancePath+"/harden/image",schemaPath:"#/properties/harden/properties/image/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema11.properties.harden.properties.image.required,parentSchema:schema11.properties.harden.properties.image,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data18.path !== undefined){
let data19 = data18.path;
if(typeof data19 !== "string"){
const err41 = {instancePath:instancePath+"/harden/image/path",schemaPath:"#/properties/harden/properties/image/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.harden.properties.image.properties.path.type,parentSchema:schema11.properties.harden.properties.image.properties.path,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data18.size !== undefined){
let data20 = data18.size;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err42 = {instancePath:instancePath+"/harden/image/size",schemaPath:"#/properties/harden/properties/image/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.harden.properties.image.properties.size.type,parentSchema:schema11.properties.harden.properties.image.properties.size,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
const err43 = {instancePath:instancePath+"/harden/image/size",schemaPath:"#/properties/harden/properties/image/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.harden.properties.image.properties.size,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data18.digest !== undefined){
let data21 = data18.digest;
if(typeof data21 !== "string"){
const err44 = {instancePath:instancePath+"/harden/image/digest",schemaPath:"#/properties/harden/properties/image/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.harden.properties.image.properties.digest.type,parentSchema:schema11.properties.harden.properties.image.properties.digest,data:data21};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/harden/image",schemaPath:"#/properties/harden/properties/image/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.harden.properties.image.type,parentSchema:schema11.properties.harden.properties.image,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data10.fields !== undefined){
let data22 = data10.fields;
if(Array.isArray(data22)){
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.id === undefined){
const err46 = {instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema11.properties.harden.properties.fields.items.required,parentSchema:schema11.properties.harden.properties.fields.items,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data23.offset === undefined){
const err47 = {instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/required",keyword:"required",params:{missingProperty: "offset"},message:"must have required property '"+"offset"+"'",schema:schema11.properties.harden.properties.fields.items.required,parentSchema:schema11.properties.harden.properties.fields.items,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data23.size === undefined){
const err48 = {instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'",schema:schema11.properties.harden.properties.fields.items.required,parentSchema:schema11.properties.harden.properties.fields.items,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data23.padding === undefined){
const err49 = {instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/required",keyword:"required",params:{missingProperty: "padding"},message:"must have required property '"+"padding"+"'",schema:schema11.properties.harden.properties.fields.items.required,parentSchema:schema11.properties.harden.properties.fields.items,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data23.alphabet === undefined){
const err50 = {instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/required",keyword:"required",params:{missingProperty: "alphabet"},message:"must have required property '"+"alphabet"+"'",schema:schema11.properties.harden.properties.fields.items.required,parentSchema:schema11.properties.harden.properties.fields.items,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data23.encoding === undefined){
const err51 = {instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/required",keyword:"required",params:{missingProperty: "encoding"},message:"must have required property '"+"encoding"+"'",schema:schema11.properties.harden.properties.fields.items.required,parentSchema:schema11.properties.harden.properties.fields.items,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data23.secret === undefined){
const err52 = {instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/required",keyword:"required",params:{missingProperty: "secret"},message:"must have required property '"+"secret"+"'",schema:schema11.properties.harden.properties.fields.items.required,parentSchema:schema11.properties.harden.properties.fields.items,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data23.id !== undefined){
let data24 = data23.id;
if(typeof data24 !== "string"){
const err53 = {instancePath:instancePath+"/harden/fields/" + i2+"/id",schemaPath:"#/properties/harden/properties/fields/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.harden.properties.fields.items.properties.id.type,parentSchema:schema11.properties.harden.properties.fields.items.properties.id,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data23.offset !== undefined){
let data25 = data23.offset;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err54 = {instancePath:instancePath+"/harden/fields/" + i2+"/offset",schemaPath:"#/properties/harden/properties/fields/items/properties/offset/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.harden.properties.fields.items.properties.offset.type,parentSchema:schema11.properties.harden.properties.fields.items.properties.offset,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
const err55 = {instancePath:instancePath+"/harden/fields/" + i2+"/offset",schemaPath:"#/properties/harden/properties/fields/items/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.harden.properties.fields.items.properties.offset,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data23.size !== undefined){
let data26 = data23.size;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err56 = {instancePath:instancePath+"/harden/fields/" + i2+"/size",schemaPath:"#/properties/harden/properties/fields/items/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.harden.properties.fields.items.properties.size.type,parentSchema:schema11.properties.harden.properties.fields.items.properties.size,data:data26};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 1 || isNaN(data26)){
const err57 = {instancePath:instancePath+"/harden/fields/" + i2+"/size",schemaPath:"#/properties/harden/properties/fields/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.harden.properties.fields.items.properties.size,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
if(data23.padding !== undefined){
let data27 = data23.padding;
if(!((data27 === "exact") || (data27 === "nul"))){
const err58 = {instancePath:instancePath+"/harden/fields/" + i2+"/padding",schemaPath:"#/properties/harden/properties/fields/items/properties/padding/enum",keyword:"enum",params:{allowedValues: schema11.properties.harden.properties.fields.items.properties.padding.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.harden.properties.fields.items.properties.padding.enum,parentSchema:schema11.properties.harden.properties.fields.items.properties.padding,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data23.alphabet !== undefined){
let data28 = data23.alphabet;
if(!(((((data28 === "base64url") || (data28 === "hex")) || (data28 === "readable")) || (data28 === "hostname")) || (data28 === "text"))){
const err59 = {instancePath:instancePath+"/harden/fields/" + i2+"/alphabet",schemaPath:"#/properties/harden/properties/fields/items/properties/alphabet/enum",keyword:"enum",params:{allowedValues: schema11.properties.harden.properties.fields.items.properties.alphabet.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.harden.properties.fields.items.properties.alphabet.enum,parentSchema:schema11.properties.harden.properties.fields.items.properties.alphabet,data:data28};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data23.encoding !== undefined){
let data29 = data23.encoding;
if(!(((data29 === "text") || (data29 === "bytes")) || (data29 === "pairs"))){
const err60 = {instancePath:instancePath+"/harden/fields/" + i2+"/encoding",schemaPath:"#/properties/harden/properties/fields/items/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema11.properties.harden.properties.fields.items.properties.encoding.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.harden.properties.fields.items.properties.encoding.enum,parentSchema:schema11.properties.harden.properties.fields.items.properties.encoding,data:data29};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data23.secret !== undefined){
let data30 = data23.secret;
if(typeof data30 !== "boolean"){
const err61 = {instancePath:instancePath+"/harden/fields/" + i2+"/secret",schemaPath:"#/properties/harden/properties/fields/items/properties/secret/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.harden.properties.fields.items.properties.secret.type,parentSchema:schema11.properties.harden.properties.fields.items.properties.secret,data:data30};
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
const err62 = {instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.harden.properties.fields.items.type,parentSchema:schema11.properties.harden.properties.fields.items,data:data23};
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
const err63 = {instancePath:instancePath+"/harden/fields",schemaPath:"#/properties/harden/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.harden.properties.fields.type,parentSchema:schema11.properties.harden.properties.fields,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data10.bootLog !== undefined){
let data31 = data10.bootLog;
if((!(data31 && typeof data31 == "object" && !Array.isArray(data31))) && (data31 !== null)){
const err64 = {instancePath:instancePath+"/harden/bootLog",schemaPath:"#/properties/harden/properties/bootLog/type",keyword:"type",params:{type: schema11.properties.harden.properties.bootLog.type},message:"must be object,null",schema:schema11.properties.harden.properties.bootLog.type,parentSchema:schema11.properties.harden.properties.bootLog,data:data31};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.baudRate === undefined){
const err65 = {instancePath:instancePath+"/harden/bootLog",schemaPath:"#/properties/harden/properties/bootLog/required",keyword:"required",params:{missingProperty: "baudRate"},message:"must have required property '"+"baudRate"+"'",schema:schema11.properties.harden.properties.bootLog.required,parentSchema:schema11.properties.harden.properties.bootLog,data:data31};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data31.identity === undefined){
const err66 = {instancePath:instancePath+"/harden/bootLog",schemaPath:"#/properties/harden/properties/bootLog/required",keyword:"required",params:{missingProperty: "identity"},message:"must have required property '"+"identity"+"'",schema:schema11.properties.harden.properties.bootLog.required,parentSchema:schema11.properties.harden.properties.bootLog,data:data31};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data31.baudRate !== undefined){
let data32 = data31.baudRate;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err67 = {instancePath:instancePath+"/harden/bootLog/baudRate",schemaPath:"#/properties/harden/properties/bootLog/properties/baudRate/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.harden.properties.bootLog.properties.baudRate.type,parentSchema:schema11.properties.harden.properties.bootLog.properties.baudRate,data:data32};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 300 || isNaN(data32)){
const err68 = {instancePath:instancePath+"/harden/bootLog/baudRate",schemaPath:"#/properties/harden/properties/bootLog/properties/baudRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 300},message:"must be >= 300",schema:300,parentSchema:schema11.properties.harden.properties.bootLog.properties.baudRate,data:data32};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data31.identity !== undefined){
let data33 = data31.identity;
if(Array.isArray(data33)){
const len3 = data33.length;
for(let i3=0; i3<len3; i3++){
let data34 = data33[i3];
if(typeof data34 !== "string"){
const err69 = {instancePath:instancePath+"/harden/bootLog/identity/" + i3,schemaPath:"#/properties/harden/properties/bootLog/properties/identity/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.harden.properties.bootLog.properties.identity.items.type,parentSchema:schema11.properties.harden.properties.bootLog.properties.identity.items,data:data34};
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
const err70 = {instancePath:instancePath+"/harden/bootLog/identity",schemaPath:"#/properties/harden/properties/bootLog/properties/identity/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.harden.properties.bootLog.properties.identity.type,parentSchema:schema11.properties.harden.properties.bootLog.properties.identity,data:data33};
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
}
if(data10.eraseRegions !== undefined){
let data35 = data10.eraseRegions;
if(Array.isArray(data35)){
const len4 = data35.length;
for(let i4=0; i4<len4; i4++){
let data36 = data35[i4];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.offset === undefined){
const err71 = {instancePath:instancePath+"/harden/eraseRegions/" + i4,schemaPath:"#/properties/harden/properties/eraseRegions/items/required",keyword:"required",params:{missingProperty: "offset"},message:"must have required property '"+"offset"+"'",schema:schema11.properties.harden.properties.eraseRegions.items.required,parentSchema:schema11.properties.harden.properties.eraseRegions.items,data:data36};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data36.size === undefined){
const err72 = {instancePath:instancePath+"/harden/eraseRegions/" + i4,schemaPath:"#/properties/harden/properties/eraseRegions/items/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'",schema:schema11.properties.harden.properties.eraseRegions.items.required,parentSchema:schema11.properties.harden.properties.eraseRegions.items,data:data36};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data36.offset !== undefined){
let data37 = data36.offset;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err73 = {instancePath:instancePath+"/harden/eraseRegions/" + i4+"/offset",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/offset/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.harden.properties.eraseRegions.items.properties.offset.type,parentSchema:schema11.properties.harden.properties.eraseRegions.items.properties.offset,data:data37};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 0 || isNaN(data37)){
const err74 = {instancePath:instancePath+"/harden/eraseRegions/" + i4+"/offset",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.harden.properties.eraseRegions.items.properties.offset,data:data37};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
if(data36.size !== undefined){
let data38 = data36.size;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err75 = {instancePath:instancePath+"/harden/eraseRegions/" + i4+"/size",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.harden.properties.eraseRegions.items.properties.size.type,parentSchema:schema11.properties.harden.properties.eraseRegions.items.properties.size,data:data38};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
const err76 = {instancePath:instancePath+"/harden/eraseRegions/" + i4+"/size",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.harden.properties.eraseRegions.items.properties.size,data:data38};
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
}
else {
const err77 = {instancePath:instancePath+"/harden/eraseRegions/" + i4,schemaPath:"#/properties/harden/properties/eraseRegions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.harden.properties.eraseRegions.items.type,parentSchema:schema11.properties.harden.properties.eraseRegions.items,data:data36};
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
const err78 = {instancePath:instancePath+"/harden/eraseRegions",schemaPath:"#/properties/harden/properties/eraseRegions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.harden.properties.eraseRegions.type,parentSchema:schema11.properties.harden.properties.eraseRegions,data:data35};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data10.listeners !== undefined){
let data39 = data10.listeners;
if(Array.isArray(data39)){
const len5 = data39.length;
for(let i5=0; i5<len5; i5++){
let data40 = data39[i5];
if(typeof data40 !== "string"){
const err79 = {instancePath:instancePath+"/harden/listeners/" + i5,schemaPath:"#/properties/harden/properties/listeners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.harden.properties.listeners.items.type,parentSchema:schema11.properties.harden.properties.listeners.items,data:data40};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/harden/listeners",schemaPath:"#/properties/harden/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.harden.properties.listeners.type,parentSchema:schema11.properties.harden.properties.listeners,data:data39};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.harden.type,parentSchema:schema11.properties.harden,data:data10};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
