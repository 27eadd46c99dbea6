// Generated from src/core/bundle/manifest.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateManifest = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","required":["name","version","builds","harden"],"properties":{"name":{"type":"string"},"version":{"type":"string"},"new_install_prompt_erase":{"const":true},"new_install_improv_wait_time":{"const":0},"builds":{"type":"array","items":{"type":"object","required":["chipFamily","parts"],"properties":{"chipFamily":{"type":"string"},"parts":{"type":"array","items":{"type":"object","required":["path","offset"],"properties":{"path":{"type":"string"},"offset":{"type":"integer","minimum":0}}}}}}},"harden":{"type":"object","required":["schema","profile","firmware","pin","board","chip","flashSize","image","fields","eraseRegions","bootLog","listeners"],"properties":{"schema":{"const":1},"profile":{"type":"string"},"firmware":{"type":"string"},"pin":{"type":["string","null"]},"board":{"type":"string"},"chip":{"type":"string"},"flashSize":{"type":"string"},"image":{"type":"object","required":["path","size","digest"],"properties":{"path":{"type":"string"},"size":{"type":"integer","minimum":0},"digest":{"type":"string"}}},"fields":{"type":"array","items":{"type":"object","required":["id","offset","size","padding","alphabet","encoding","secret"],"properties":{"id":{"type":"string"},"offset":{"type":"integer","minimum":0},"size":{"type":"integer","minimum":1},"padding":{"enum":["exact","nul"]},"alphabet":{"enum":["base64url","hex","readable","hostname","text"]},"encoding":{"enum":["text","bytes","pairs"]},"secret":{"type":"boolean"}}}},"bootLog":{"type":["object","null"],"required":["baudRate","identity"],"properties":{"baudRate":{"type":"integer","minimum":300},"identity":{"type":"array","items":{"type":"string"}}}},"eraseRegions":{"type":"array","items":{"type":"object","required":["offset","size"],"properties":{"offset":{"type":"integer","minimum":0},"size":{"type":"integer","minimum":0}}}},"listeners":{"type":"array","items":{"type":"string"}}}}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.builds === undefined) && (missing0 = "builds"))) || ((data.harden === undefined) && (missing0 = "harden"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.name !== undefined){
const _errs1 = errors;
if(typeof data.name !== "string"){
validate10.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(typeof data.version !== "string"){
validate10.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.new_install_prompt_erase !== undefined){
const _errs5 = errors;
if(true !== data.new_install_prompt_erase){
validate10.errors = [{instancePath:instancePath+"/new_install_prompt_erase",schemaPath:"#/properties/new_install_prompt_erase/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.new_install_improv_wait_time !== undefined){
const _errs6 = errors;
if(0 !== data.new_install_improv_wait_time){
validate10.errors = [{instancePath:instancePath+"/new_install_improv_wait_time",schemaPath:"#/properties/new_install_improv_wait_time/const",keyword:"const",params:{allowedValue: 0}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.builds !== undefined){
let data4 = data.builds;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data4)){
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs9 = errors;
if(errors === _errs9){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.chipFamily === undefined) && (missing1 = "chipFamily")) || ((data5.parts === undefined) && (missing1 = "parts"))){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0,schemaPath:"#/properties/builds/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data5.chipFamily !== undefined){
const _errs11 = errors;
if(typeof data5.chipFamily !== "string"){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/chipFamily",schemaPath:"#/properties/builds/items/properties/chipFamily/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.parts !== undefined){
let data7 = data5.parts;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data7)){
var valid3 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
const _errs15 = errors;
if(errors === _errs15){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((data8.path === undefined) && (missing2 = "path")) || ((data8.offset === undefined) && (missing2 = "offset"))){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts/" + i1,schemaPath:"#/properties/builds/items/properties/parts/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data8.path !== undefined){
const _errs17 = errors;
if(typeof data8.path !== "string"){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts/" + i1+"/path",schemaPath:"#/properties/builds/items/properties/parts/items/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.offset !== undefined){
let data10 = data8.offset;
const _errs19 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts/" + i1+"/offset",schemaPath:"#/properties/builds/items/properties/parts/items/properties/offset/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs19){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts/" + i1+"/offset",schemaPath:"#/properties/builds/items/properties/parts/items/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts/" + i1,schemaPath:"#/properties/builds/items/properties/parts/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs15 === errors;
if(!valid3){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts",schemaPath:"#/properties/builds/items/properties/parts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/builds/" + i0,schemaPath:"#/properties/builds/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/builds",schemaPath:"#/properties/builds/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.harden !== undefined){
let data11 = data.harden;
const _errs21 = errors;
if(errors === _errs21){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing3;
if(((((((((((((data11.schema === undefined) && (missing3 = "schema")) || ((data11.profile === undefined) && (missing3 = "profile"))) || ((data11.firmware === undefined) && (missing3 = "firmware"))) || ((data11.pin === undefined) && (missing3 = "pin"))) || ((data11.board === undefined) && (missing3 = "board"))) || ((data11.chip === undefined) && (missing3 = "chip"))) || ((data11.flashSize === undefined) && (missing3 = "flashSize"))) || ((data11.image === undefined) && (missing3 = "image"))) || ((data11.fields === undefined) && (missing3 = "fields"))) || ((data11.eraseRegions === undefined) && (missing3 = "eraseRegions"))) || ((data11.bootLog === undefined) && (missing3 = "bootLog"))) || ((data11.listeners === undefined) && (missing3 = "listeners"))){
validate10.errors = [{instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data11.schema !== undefined){
const _errs23 = errors;
if(1 !== data11.schema){
validate10.errors = [{instancePath:instancePath+"/harden/schema",schemaPath:"#/properties/harden/properties/schema/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.profile !== undefined){
const _errs24 = errors;
if(typeof data11.profile !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/profile",schemaPath:"#/properties/harden/properties/profile/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.firmware !== undefined){
const _errs26 = errors;
if(typeof data11.firmware !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/firmware",schemaPath:"#/properties/harden/properties/firmware/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.pin !== undefined){
let data15 = data11.pin;
const _errs28 = errors;
if((typeof data15 !== "string") && (data15 !== null)){
validate10.errors = [{instancePath:instancePath+"/harden/pin",schemaPath:"#/properties/harden/properties/pin/type",keyword:"type",params:{type: schema11.properties.harden.properties.pin.type}}];
return false;
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.board !== undefined){
const _errs30 = errors;
if(typeof data11.board !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/board",schemaPath:"#/properties/harden/properties/board/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs30 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.chip !== undefined){
const _errs32 = errors;
if(typeof data11.chip !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/chip",schemaPath:"#/properties/harden/properties/chip/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs32 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.flashSize !== undefined){
const _errs34 = errors;
if(typeof data11.flashSize !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/flashSize",schemaPath:"#/properties/harden/properties/flashSize/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs34 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.image !== undefined){
let data19 = data11.image;
const _errs36 = errors;
if(errors === _errs36){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing4;
if((((data19.path === undefined) && (missing4 = "path")) || ((data19.size === undefined) && (missing4 = "size"))) || ((data19.digest === undefined) && (missing4 = "digest"))){
validate10.errors = [{instancePath:instancePath+"/harden/image",schemaPath:"#/properties/harden/properties/image/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data19.path !== undefined){
const _errs38 = errors;
if(typeof data19.path !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/image/path",schemaPath:"#/properties/harden/properties/image/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs38 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data19.size !== undefined){
let data21 = data19.size;
const _errs40 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate10.errors = [{instancePath:instancePath+"/harden/image/size",schemaPath:"#/properties/harden/properties/image/properties/size/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs40){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
validate10.errors = [{instancePath:instancePath+"/harden/image/size",schemaPath:"#/properties/harden/properties/image/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid6 = _errs40 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data19.digest !== undefined){
const _errs42 = errors;
if(typeof data19.digest !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/image/digest",schemaPath:"#/properties/harden/properties/image/properties/digest/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs42 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/image",schemaPath:"#/properties/harden/properties/image/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs36 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.fields !== undefined){
let data23 = data11.fields;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data23)){
var valid7 = true;
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
const _errs46 = errors;
if(errors === _errs46){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing5;
if((((((((data24.id === undefined) && (missing5 = "id")) || ((data24.offset === undefined) && (missing5 = "offset"))) || ((data24.size === undefined) && (missing5 = "size"))) || ((data24.padding === undefined) && (missing5 = "padding"))) || ((data24.alphabet === undefined) && (missing5 = "alphabet"))) || ((data24.encoding === undefined) && (missing5 = "encoding"))) || ((data24.secret === undefined) && (missing5 = "secret"))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data24.id !== undefined){
const _errs48 = errors;
if(typeof data24.id !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/id",schemaPath:"#/properties/harden/properties/fields/items/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs48 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.offset !== undefined){
let data26 = data24.offset;
const _errs50 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/offset",schemaPath:"#/properties/harden/properties/fields/items/properties/offset/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs50){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/offset",schemaPath:"#/properties/harden/properties/fields/items/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid8 = _errs50 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.size !== undefined){
let data27 = data24.size;
const _errs52 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/size",schemaPath:"#/properties/harden/properties/fields/items/properties/size/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs52){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 1 || isNaN(data27)){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/size",schemaPath:"#/properties/harden/properties/fields/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid8 = _errs52 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.padding !== undefined){
let data28 = data24.padding;
const _errs54 = errors;
if(!((data28 === "exact") || (data28 === "nul"))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/padding",schemaPath:"#/properties/harden/properties/fields/items/properties/padding/enum",keyword:"enum",params:{allowedValues: schema11.properties.harden.properties.fields.items.properties.padding.enum}}];
return false;
}
var valid8 = _errs54 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.alphabet !== undefined){
let data29 = data24.alphabet;
const _errs55 = errors;
if(!(((((data29 === "base64url") || (data29 === "hex")) || (data29 === "readable")) || (data29 === "hostname")) || (data29 === "text"))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/alphabet",schemaPath:"#/properties/harden/properties/fields/items/properties/alphabet/enum",keyword:"enum",params:{allowedValues: schema11.properties.harden.properties.fields.items.properties.alphabet.enum}}];
return false;
}
var valid8 = _errs55 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.encoding !== undefined){
let data30 = data24.encoding;
const _errs56 = errors;
if(!(((data30 === "text") || (data30 === "bytes")) || (data30 === "pairs"))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/encoding",schemaPath:"#/properties/harden/properties/fields/items/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema11.properties.harden.properties.fields.items.properties.encoding.enum}}];
return false;
}
var valid8 = _errs56 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.secret !== undefined){
const _errs57 = errors;
if(typeof data24.secret !== "boolean"){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/secret",schemaPath:"#/properties/harden/properties/fields/items/properties/secret/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid8 = _errs57 === errors;
}
else {
var valid8 = true;
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
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid7 = _errs46 === errors;
if(!valid7){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/fields",schemaPath:"#/properties/harden/properties/fields/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid5 = _errs44 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.bootLog !== undefined){
let data32 = data11.bootLog;
const _errs59 = errors;
if((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (data32 !== null)){
validate10.errors = [{instancePath:instancePath+"/harden/bootLog",schemaPath:"#/properties/harden/properties/bootLog/type",keyword:"type",params:{type: schema11.properties.harden.properties.bootLog.type}}];
return false;
}
if(errors === _errs59){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
let missing6;
if(((data32.baudRate === undefined) && (missing6 = "baudRate")) || ((data32.identity === undefined) && (missing6 = "identity"))){
validate10.errors = [{instancePath:instancePath+"/harden/bootLog",schemaPath:"#/properties/harden/properties/bootLog/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data32.baudRate !== undefined){
let data33 = data32.baudRate;
const _errs61 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate10.errors = [{instancePath:instancePath+"/harden/bootLog/baudRate",schemaPath:"#/properties/harden/properties/bootLog/properties/baudRate/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs61){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 300 || isNaN(data33)){
validate10.errors = [{instancePath:instancePath+"/harden/bootLog/baudRate",schemaPath:"#/properties/harden/properties/bootLog/properties/baudRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 300}}];
return false;
}
}
}
var valid9 = _errs61 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data32.identity !== undefined){
let data34 = data32.identity;
const _errs63 = errors;
if(errors === _errs63){
if(Array.isArray(data34)){
var valid10 = true;
const len3 = data34.length;
for(let i3=0; i3<len3; i3++){
const _errs65 = errors;
if(typeof data34[i3] !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/bootLog/identity/" + i3,schemaPath:"#/properties/harden/properties/bootLog/properties/identity/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid10 = _errs65 === errors;
if(!valid10){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/bootLog/identity",schemaPath:"#/properties/harden/properties/bootLog/properties/identity/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid9 = _errs63 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
var valid5 = _errs59 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.eraseRegions !== undefined){
let data36 = data11.eraseRegions;
const _errs67 = errors;
if(errors === _errs67){
if(Array.isArray(data36)){
var valid11 = true;
const len4 = data36.length;
for(let i4=0; i4<len4; i4++){
let data37 = data36[i4];
const _errs69 = errors;
if(errors === _errs69){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let missing7;
if(((data37.offset === undefined) && (missing7 = "offset")) || ((data37.size === undefined) && (missing7 = "size"))){
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4,schemaPath:"#/properties/harden/properties/eraseRegions/items/required",keyword:"required",params:{missingProperty: missing7}}];
return false;
}
else {
if(data37.offset !== undefined){
let data38 = data37.offset;
const _errs71 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4+"/offset",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/offset/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs71){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4+"/offset",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid12 = _errs71 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data37.size !== undefined){
let data39 = data37.size;
const _errs73 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4+"/size",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/size/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs73){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4+"/size",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid12 = _errs73 === errors;
}
else {
var valid12 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4,schemaPath:"#/properties/harden/properties/eraseRegions/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid11 = _errs69 === errors;
if(!valid11){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions",schemaPath:"#/properties/harden/properties/eraseRegions/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid5 = _errs67 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.listeners !== undefined){
let data40 = data11.listeners;
const _errs75 = errors;
if(errors === _errs75){
if(Array.isArray(data40)){
var valid13 = true;
const len5 = data40.length;
for(let i5=0; i5<len5; i5++){
const _errs77 = errors;
if(typeof data40[i5] !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/listeners/" + i5,schemaPath:"#/properties/harden/properties/listeners/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid13 = _errs77 === errors;
if(!valid13){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/listeners",schemaPath:"#/properties/harden/properties/listeners/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid5 = _errs75 === errors;
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
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs21 === errors;
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
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}
